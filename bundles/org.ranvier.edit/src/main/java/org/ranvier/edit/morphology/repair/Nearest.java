/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.morphology.Point;

/** Finds the segment whose end is nearest to a point: a tree of halves along x, y and z in turn. */
final class Nearest {
  /** The segments; the one in the middle of each range divides it. */
  private final DraftSegment[] sorted;

  private static final int MOST = 5000;

  private final double[][] places;

  /** Ends of some segments. */
  Nearest(Collection<DraftSegment> segments) {
    List<DraftSegment> usable =
        segments.stream()
            .filter(each -> !each.isRemoved() && RoughCell.isFinite(each.distal()))
            .toList();
    this.sorted = usable.toArray(DraftSegment[]::new);
    divide(0, sorted.length, 0);
    this.places = new double[sorted.length][];
    Arrays.setAll(places, i -> coordinates(sorted[i].distal()));
  }

  private static double[] coordinates(Point point) {
    return new double[] {point.x(), point.y(), point.z()};
  }

  private void divide(int from, int to, int axis) {
    if (to - from < 2) {
      return;
    }
    Comparator<DraftSegment> along =
        Comparator.comparingDouble(each -> coordinates(each.distal())[axis]);
    Arrays.sort(sorted, from, to, along);
    int middle = (from + to) >>> 1;
    divide(from, middle, (axis + 1) % 3);
    divide(middle + 1, to, (axis + 1) % 3);
  }

  /**
   * The nearest end of those that are allowed. Where hardly any is, the search is given up at some
   * time, with the nearest that was found.
   */
  Optional<DraftSegment> find(Point point, Predicate<DraftSegment> allowed) {
    Search search = new Search(coordinates(point), allowed);
    search.in(0, sorted.length, 0);
    return Optional.ofNullable(search.best);
  }

  private final class Search {
    private final double[] point;
    private final Predicate<DraftSegment> allowed;
    private @Nullable DraftSegment best;
    private int visited;
    private double bestSquared = Double.POSITIVE_INFINITY;

    Search(double[] point, Predicate<DraftSegment> allowed) {
      this.point = point;
      this.allowed = allowed;
    }

    void in(int from, int to, int axis) {
      if (from >= to || ++visited > MOST) {
        return;
      }
      int middle = (from + to) >>> 1;
      double squared = 0;
      for (int k = 0; k < 3; k++) {
        double d = places[middle][k] - point[k];
        squared += d * d;
      }
      if (squared < bestSquared && allowed.test(sorted[middle])) {
        best = sorted[middle];
        bestSquared = squared;
      }
      double across = point[axis] - places[middle][axis];
      int next = (axis + 1) % 3;
      if (across < 0) {
        in(from, middle, next);
      } else {
        in(middle + 1, to, next);
      }
      if (across * across < bestSquared) {
        if (across < 0) {
          in(middle + 1, to, next);
        } else {
          in(from, middle, next);
        }
      }
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;

/**
 * A cell's neurites as horizontal lines over the distance from its root.
 *
 * <pre>
 *   row 0          +------------ 2
 *   row 0.5  0-----|                      a segment stands between the branches at its end,
 *   row 1          +---+-------- 1        a branch within another stands on one side of it
 *   ...
 * </pre>
 *
 * <p>Each tip has a row of its own, smaller branches stand first, and no two lines share a place.
 */
public final class Dendrogram {
  private final Morphology morphology;
  private final double[] start;
  private final double[] end;
  private final double[] row;
  private int rowCount;

  private Dendrogram(Morphology morphology, ToDoubleFunction<SegmentPlace> distance) {
    this.morphology = morphology;
    int count = morphology.segments().size();
    start = new double[count];
    end = new double[count];
    row = new double[count];
    for (int i = 0; i < count; i++) {
      start[i] = distance.applyAsDouble(new SegmentPlace(i, 0));
      end[i] = distance.applyAsDouble(new SegmentPlace(i, 1));
    }
    giveRows();
  }

  /**
   * Lays out a cell.
   *
   * @param distance of a place from the root, in any unit; it never decreases on the way to a tip
   */
  public static Dendrogram of(Morphology morphology, ToDoubleFunction<SegmentPlace> distance) {
    return new Dendrogram(morphology, distance);
  }

  /** Lays out a cell by path lengths, µm. */
  public static Dendrogram byPathLength(Morphology morphology) {
    return of(morphology, place -> morphology.pathLengthUm(place.segmentIndex(), place.fraction()));
  }

  /**
   * Tips get their rows on the way out, the others theirs between their branches on the way back.
   */
  private void giveRows() {
    int[] tips = tips();
    Comparator<Segment> order =
        Comparator.comparing(Dendrogram::isAtEnd)
            .thenComparingInt(child -> tips[child.index()])
            .thenComparingInt(Segment::index);
    List<Segment> visited = new ArrayList<>(row.length);
    List<Segment> waiting = new ArrayList<>(List.of(morphology.root()));
    while (!waiting.isEmpty()) {
      Segment segment = waiting.removeLast();
      if (row[segment.index()] < 0) { // its branches are done, it is a tip
        row[segment.index()] = rowCount++;
        continue;
      }
      visited.add(segment);
      List<Segment> children =
          morphology.children(segment.index()).stream().sorted(order.reversed()).toList();
      if (children.stream().noneMatch(Dendrogram::isAtEnd)) {
        row[segment.index()] = -1;
        waiting.add(segment);
      }
      waiting.addAll(children);
    }
    for (Segment segment : visited.reversed()) {
      double[] ends =
          morphology.children(segment.index()).stream()
              .filter(Dendrogram::isAtEnd)
              .mapToDouble(child -> row[child.index()])
              .toArray();
      if (ends.length > 0) {
        row[segment.index()] =
            (Arrays.stream(ends).min().getAsDouble() + Arrays.stream(ends).max().getAsDouble()) / 2;
      }
    }
  }

  /** How many tips there are on each segment and beyond it. */
  private int[] tips() {
    int[] tips = new int[row.length];
    List<Segment> order = new ArrayList<>(List.of(morphology.root()));
    for (int i = 0; i < order.size(); i++) {
      order.addAll(morphology.children(order.get(i).index()));
    }
    for (Segment segment : order.reversed()) {
      int own = morphology.children(segment.index()).stream().anyMatch(Dendrogram::isAtEnd) ? 0 : 1;
      tips[segment.index()] += own;
      if (!segment.isRoot()) {
        tips[segment.parentIndex()] += tips[segment.index()];
      }
    }
    return tips;
  }

  private static boolean isAtEnd(Segment child) {
    return child.fractionAlong() == 1;
  }

  /** The cell that is laid out. */
  public Morphology morphology() {
    return morphology;
  }

  /** How many segments there are. */
  public int size() {
    return row.length;
  }

  /** Where a segment begins, in the unit of the distance. */
  public double start(int segmentIndex) {
    return start[segmentIndex];
  }

  /** Where a segment ends, in the unit of the distance. */
  public double end(int segmentIndex) {
    return end[segmentIndex];
  }

  /** The row of a segment, from 0; between two rows where it branches. */
  public double row(int segmentIndex) {
    return row[segmentIndex];
  }

  /** Number of rows, which is that of the tips. */
  public int rowCount() {
    return rowCount;
  }

  /** The distance of the farthest end. */
  public double extent() {
    return Arrays.stream(end).max().orElse(0);
  }

  /**
   * The segment whose line is nearest to a place.
   *
   * @param reach how far away it may be, as a distance
   * @param rows how far away it may be, in rows
   * @return its index; empty where none is within reach
   */
  public OptionalInt segmentAt(double distance, double atRow, double reach, double rows) {
    int best = -1;
    double least = 1;
    for (int i = 0; i < row.length; i++) {
      double along = Math.max(0, Math.max(start[i] - distance, distance - end[i]));
      double away = Math.hypot(along / reach, (row[i] - atRow) / rows);
      if (away < least) {
        least = away;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.SegmentSet;

/**
 * Smooths the widths of neurites by a moving average over the points of each stretch between two
 * branch points. The ends of a stretch stay, and so does every place.
 */
public final class Smoothing {
  private final MorphologyText text;

  public Smoothing(MorphologyText text) {
    this.text = text;
  }

  /**
   * Smooths the widths of segments.
   *
   * @param neighbours how many points on either side count, at least 1; fewer near the ends of a
   *     stretch, as many on one side as on the other
   */
  public MorphologyEdit smooth(SegmentSet segments, int neighbours) {
    if (neighbours < 1) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noNeighbours"));
    }
    Draft draft = text.draft();
    Map<DraftSegment, Double> width = new HashMap<>();
    for (List<DraftSegment> stretch : stretches(draft)) {
      double[] sums = new double[stretch.size() + 1];
      for (int i = 0; i < stretch.size(); i++) {
        sums[i + 1] = sums[i] + stretch.get(i).distal().diameter();
      }
      for (int i = 0; i < stretch.size(); i++) {
        int side = Math.min(neighbours, Math.min(i, stretch.size() - 1 - i));
        if (side > 0 && segments.contains(stretch.get(i).index())) {
          width.put(stretch.get(i), (sums[i + side + 1] - sums[i - side]) / (2 * side + 1));
        }
      }
    }
    Diameters.setEnds(draft, each -> width.getOrDefault(each, each.distal().diameter()));
    return draft.edit(
        EditMessages.of("undo.morphology.smooth", segments.size()),
        segments.indices().mapToObj(draft.segments()::get).toList());
  }

  /** Chains in which each segment is all that goes on at the end of the one before. */
  static List<List<DraftSegment>> stretches(Draft draft) {
    List<List<DraftSegment>> found = new ArrayList<>();
    draft.forEach(
        each -> {
          if (!goesOn(each)) {
            List<DraftSegment> stretch = new ArrayList<>();
            DraftSegment at = each;
            while (at != null) {
              stretch.add(at);
              at = next(at);
            }
            found.add(stretch);
          }
        });
    return found;
  }

  private static boolean goesOn(DraftSegment segment) {
    DraftSegment parent = segment.parent();
    return parent != null && next(parent) == segment;
  }

  private static @Nullable DraftSegment next(DraftSegment segment) {
    DraftSegment found = null;
    for (DraftSegment each : segment.children()) {
      if (each.fractionAlong() == 1) {
        if (found != null) {
          return null;
        }
        found = each;
      }
    }
    return found == null || found.isSphere() || segment.isSphere() ? null : found;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentSet;

/** Gives neurites a width that depends on the distance along them; no point moves. */
public final class Tapering {
  private final MorphologyText text;

  public Tapering(MorphologyText text) {
    this.text = text;
  }

  /**
   * Lets the width go linearly with path length, in each connected part of a selection from its
   * start to its farthest tip. Spheres stay as they are.
   *
   * @param startUm diameter where a part starts
   * @param endUm diameter at its farthest tip
   */
  public MorphologyEdit taper(SegmentSet segments, double startUm, double endUm) {
    Diameters.check(startUm);
    Diameters.check(endUm);
    Draft draft = text.draft();
    double[] width = widths(draft, segments, startUm, endUm);
    List<DraftSegment> chosen =
        segments.indices().mapToObj(draft.segments()::get).filter(s -> !s.isSphere()).toList();
    double[] starts = new double[width.length];
    for (DraftSegment each : chosen) {
      starts[each.index()] = startWidth(each, segments, width, startUm);
    }
    Diameters.setEnds(
        draft,
        each ->
            segments.contains(each.index()) && !each.isSphere()
                ? width[each.index()]
                : each.distal().diameter());
    for (DraftSegment each : chosen) {
      Point start = each.proximal();
      if (Math.abs(start.diameter() - starts[each.index()]) > Draft.SAME_PLACE_UM / 1000) {
        each.setStated(Diameters.wide(start, starts[each.index()]));
      }
    }
    return draft.edit(EditMessages.of("undo.morphology.taper", segments.size()), chosen);
  }

  private static double startWidth(
      DraftSegment segment, SegmentSet segments, double[] width, double startUm) {
    DraftSegment parent = segment.parent();
    if (parent == null || !segments.contains(parent.index()) || parent.isSphere()) {
      return startUm;
    }
    double before = startWidthOf(parent, segments, width, startUm);
    return before + segment.fractionAlong() * (width[parent.index()] - before);
  }

  /** Of a parent, up to where a part starts; without recursion, as chains can be long. */
  private static double startWidthOf(
      DraftSegment segment, SegmentSet segments, double[] width, double startUm) {
    List<DraftSegment> way = new ArrayList<>();
    DraftSegment at = segment;
    DraftSegment parent = at.parent();
    while (parent != null && segments.contains(parent.index()) && !parent.isSphere()) {
      way.add(at);
      if (at.fractionAlong() == 1) {
        break;
      }
      at = parent;
      parent = at.parent();
    }
    double start = startUm;
    for (DraftSegment each : way.reversed()) {
      DraftSegment up = each.parent();
      double end = up == null ? start : width[up.index()];
      start += each.fractionAlong() * (end - start);
    }
    return start;
  }

  /** Width at the end of each segment, by index. */
  private static double[] widths(Draft draft, SegmentSet segments, double startUm, double endUm) {
    double[] path = new double[draft.segments().size()];
    int[] headOf = new int[path.length];
    double[] longest = new double[path.length];
    for (DraftSegment root : draft.segments()) {
      if (!root.isRoot()) {
        continue;
      }
      for (DraftSegment each : draft.subTree(root)) {
        if (!segments.contains(each.index())) {
          continue;
        }
        DraftSegment parent = each.parent();
        boolean head = parent == null || !segments.contains(parent.index()) || parent.isSphere();
        double length = each.isSphere() ? 0 : each.cable().lengthUm();
        double before = 0;
        headOf[each.index()] = each.index();
        if (!head && parent != null) {
          double whole = parent.isSphere() ? 0 : parent.cable().lengthUm();
          before = path[parent.index()] - (1 - each.fractionAlong()) * whole;
          headOf[each.index()] = headOf[parent.index()];
        }
        path[each.index()] = before + length;
        int top = headOf[each.index()];
        longest[top] = Math.max(longest[top], path[each.index()]);
      }
    }
    double[] width = new double[path.length];
    Arrays.setAll(
        width,
        i -> {
          double all = longest[headOf[i]];
          return all == 0 ? startUm : startUm + (endUm - startUm) * path[i] / all;
        });
    return width;
  }
}

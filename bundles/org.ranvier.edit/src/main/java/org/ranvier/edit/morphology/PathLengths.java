/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.Arrays;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;

/**
 * Distances from the root, on which inhomogeneous parameters depend: says which parameters another
 * tree gives another value on segments that have one.
 */
final class PathLengths {
  private static final double SAME_UM = Draft.SAME_PLACE_UM;

  private final Draft draft;
  private final Morphology before;
  private final double[] ends;

  PathLengths(Draft draft, MorphologyText text) {
    this.draft = draft;
    this.before = text.morphology();
    this.ends = ends(draft);
  }

  /** Whether there is anything to say about. */
  static boolean matter(Draft draft) {
    for (DraftGroup each : draft.groups()) {
      SegmentGroup origin = each.origin();
      if (origin != null && !origin.inhomogeneousParameters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Path length at the end of each segment, by index. */
  private static double[] ends(Draft draft) {
    double[] ends = new double[draft.segments().size()];
    draft.forEach(
        root -> {
          if (root.isRoot()) {
            for (DraftSegment each : draft.subTree(root)) {
              DraftSegment parent = each.parent();
              double start = 0;
              if (parent != null) {
                double whole = parent.cable().lengthUm();
                start = ends[parent.index()] - (1 - each.fractionAlong()) * whole;
              }
              ends[each.index()] = start + each.cable().lengthUm();
            }
          }
        });
    return ends;
  }

  void say() {
    for (DraftGroup group : draft.groups()) {
      SegmentGroup origin = group.origin();
      if (origin == null) {
        continue;
      }
      for (InhomogeneousParameter each : origin.inhomogeneousParameters()) {
        if (isOther(group, each)) {
          draft.say(
              Consequence.at(
                  each.element().location(),
                  Consequence.Kind.PATH_LENGTHS_CHANGED,
                  each.id(),
                  EditMessages.of("morphology.pathLengths", each.id(), group.id())));
        }
      }
    }
  }

  /** The start tells where a segment lies; a part of it may now be another segment. */
  private double startOf(int index) {
    return ends[index] - draft.segments().get(index).cable().lengthUm();
  }

  private boolean isOther(DraftGroup group, InhomogeneousParameter parameter) {
    boolean relative =
        parameter.translationStart().isPresent() || parameter.normalizationEnd().isPresent();
    int[] kept = group.wanted().stream().filter(each -> each < draft.originalSize()).toArray();
    boolean moved =
        Arrays.stream(kept)
            .anyMatch(each -> Math.abs(startOf(each) - before.pathLengthUm(each, 0)) > SAME_UM);
    double farBefore =
        before
            .members(group.id())
            .indices()
            .mapToDouble(i -> before.pathLengthUm(i, 1))
            .max()
            .orElse(0);
    double far = group.wanted().stream().mapToDouble(each -> ends[each]).max().orElse(0);
    return kept.length > 0 && (moved || (relative && Math.abs(far - farBefore) > SAME_UM));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.NeuriteType;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;

/** Which segments are the soma. */
public final class SomaSegments {
  private SomaSegments() {}

  /**
   * Those of the groups that say so by their names; where none does of those that say it by their
   * ontology term; where no group does, the root if it is a sphere, else none.
   */
  public static IntPredicate of(Morphology morphology) {
    BitSet named = members(morphology, group -> isSoma(NeuriteType.named(group.id())));
    BitSet found =
        named.isEmpty()
            ? members(morphology, group -> NeuriteType.SOMA.isMarkedBy(group.neuroLexId()))
            : named;
    if (!found.isEmpty()) {
      return found::get;
    }
    Segment root = morphology.root();
    return root.isSphere() ? index -> index == root.index() : index -> false;
  }

  private static boolean isSoma(Optional<NeuriteType> type) {
    return type.filter(NeuriteType.SOMA::equals).isPresent();
  }

  private static BitSet members(Morphology morphology, Predicate<SegmentGroup> which) {
    BitSet members = new BitSet();
    morphology.groups().stream()
        .filter(which)
        .flatMap(group -> morphology.findMembers(group.id()).stream())
        .forEach(set -> set.indices().forEach(members::set));
    return members;
  }

  /**
   * Middle of the soma: the mean of the middles of its segments, weighted with their lengths; of a
   * sphere its own; without a soma the start of the root. The diameter is that of the root.
   */
  public static Point middle(Morphology morphology, IntPredicate inSoma) {
    double x = 0;
    double y = 0;
    double z = 0;
    double weight = 0;
    for (Segment segment : morphology.segments()) {
      if (inSoma.test(segment.index())) {
        Point middle = segment.proximal().towards(segment.distal(), 0.5);
        double length = segment.cable().lengthUm();
        x += length * middle.x();
        y += length * middle.y();
        z += length * middle.z();
        weight += length;
      }
    }
    Point start = morphology.root().proximal();
    return weight == 0 ? start : new Point(x / weight, y / weight, z / weight, start.diameter());
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentSet;

/** Which segments are the soma. */
public final class SomaSegments {
  private static final String TERM = "sao1044911821";
  private static final List<String> NAMES = List.of("soma_group", "soma", "somatic", "Soma");

  private SomaSegments() {}

  /**
   * Those of the group that says so: by one of its usual names, or by its ontology term; where no
   * group does, the root if it is a sphere, else none.
   */
  public static IntPredicate of(Morphology morphology) {
    Optional<SegmentSet> group =
        NAMES.stream()
            .flatMap(name -> morphology.findMembers(name).stream())
            .filter(members -> !members.isEmpty())
            .findFirst()
            .or(() -> byTerm(morphology));
    if (group.isPresent()) {
      return group.get()::contains;
    }
    Segment root = morphology.root();
    return root.isSphere() ? index -> index == root.index() : index -> false;
  }

  private static Optional<SegmentSet> byTerm(Morphology morphology) {
    return morphology.groups().stream()
        .filter(group -> group.neuroLexId().equals(TERM))
        .map(SegmentGroup::id)
        .flatMap(id -> morphology.findMembers(id).stream())
        .filter(members -> !members.isEmpty())
        .findFirst();
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

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlElement;

/** On which segments of a cell a part of its biophysics is. */
final class Extent {
  private final Morphology morphology;

  Extent(Morphology morphology) {
    this.morphology = morphology;
  }

  /** Indices of the segments; empty where a group is named that does not exist. */
  Optional<BitSet> find(XmlElement part) {
    List<XmlElement> varying = part.elements("variableParameter");
    String segment = part.attribute("segment");
    BitSet covered = new BitSet();
    if (!varying.isEmpty()) {
      boolean known =
          varying.stream().allMatch(each -> addGroup(each.attribute("segmentGroup"), covered));
      return known ? Optional.of(covered) : Optional.empty();
    }
    if (segment != null && segment.matches("[0-9]{1,9}")) {
      morphology
          .findSegment(Integer.parseInt(segment))
          .ifPresent(found -> covered.set(found.index()));
      return Optional.of(covered);
    }
    return addGroup(part.attribute("segmentGroup"), covered)
        ? Optional.of(covered)
        : Optional.empty();
  }

  private boolean addGroup(@Nullable String group, BitSet covered) {
    var members = morphology.findMembers(group == null ? Morphology.ALL : group);
    members.ifPresent(found -> found.indices().forEach(covered::set));
    return members.isPresent();
  }

  /** {@code segment 3} or {@code 2 of its 5 segments, the first is segment 3}. */
  String describe(BitSet segments) {
    int count = segments.cardinality();
    Segment first = morphology.segments().get(segments.nextSetBit(0));
    return count == 1
        ? "segment " + first.id()
        : "%d of its %d segments, the first is segment %d"
            .formatted(count, morphology.segments().size(), first.id());
  }
}

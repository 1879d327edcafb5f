/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.Arrays;
import java.util.OptionalInt;
import org.ranvier.convert.LossReport;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;

/** Which type of sample each segment of a cell becomes, by the groups that it is in. */
final class SegmentTypes {
  private static final int UNKNOWN = -1;

  private final int[] types;

  /** How sure a type is: what a group says of itself goes before what its name tells. */
  private final int[] ranks;

  SegmentTypes(Morphology morphology, LossReport.Counter losses) {
    int n = morphology.segments().size();
    types = new int[n];
    ranks = new int[n];
    Arrays.fill(types, UNKNOWN);
    for (SegmentGroup group : morphology.groups()) {
      OptionalInt stated = SwcTypes.stated(group);
      OptionalInt type = stated.isPresent() ? stated : SwcTypes.named(group);
      if (type.isPresent()) {
        assign(morphology, group, type.getAsInt(), rank(stated, type.getAsInt()), losses);
      } else if (!group.isUnbranchedCable() && !group.id().equals(Morphology.ALL)) {
        losses.add(
            "the group " + group.id() + " stands for no type of sample and is not kept",
            "%d groups stand for no type of sample and are not kept",
            group.location());
      }
    }
    for (Segment segment : morphology.segments()) {
      if (types[segment.index()] == UNKNOWN) {
        types[segment.index()] = 0;
        losses.add(
            "1 segment is in no group that tells whether it is soma, axon or dendrite; its type is 0",
            "%d segments are in no group that tells whether they are soma, axon or dendrite; their type is 0",
            segment.location());
      }
    }
  }

  /** Apical dendrites are dendrites too: the narrower word holds. */
  private static int rank(OptionalInt stated, int type) {
    return stated.isPresent() ? 3 : type == SwcTypes.APICAL ? 2 : 1;
  }

  private void assign(
      Morphology morphology, SegmentGroup group, int type, int rank, LossReport.Counter losses) {
    morphology
        .members(group.id())
        .indices()
        .forEach(
            index -> {
              if (types[index] != UNKNOWN && types[index] != type && ranks[index] == rank) {
                losses.add(
                    "1 segment is in groups of two types; the first counts",
                    "%d segments are in groups of two types; the first counts",
                    morphology.segments().get(index).location());
              } else if (rank > ranks[index]) {
                types[index] = type;
                ranks[index] = rank;
              }
            });
  }

  int of(Segment segment) {
    return types[segment.index()];
  }
}

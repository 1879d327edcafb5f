/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.preview;

import java.util.Arrays;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.NeuriteType;
import org.ranvier.morphology.SegmentGroup;

/** Which part of a cell each segment belongs to, by what its groups are called. */
public final class Regions {
  private Regions() {}

  /** By index of the segment; of several groups, the one that says more counts. */
  public static Region[] of(Morphology morphology) {
    Region[] regions = new Region[morphology.segments().size()];
    Arrays.fill(regions, Region.OTHER);
    for (SegmentGroup group : morphology.groups()) {
      Region region = regionOf(group.id());
      morphology
          .findMembers(group.id())
          .ifPresent(
              members ->
                  members
                      .indices()
                      .forEach(
                          index -> {
                            if (region.compareTo(regions[index]) < 0) {
                              regions[index] = region;
                            }
                          }));
    }
    return regions;
  }

  private static Region regionOf(String group) {
    return NeuriteType.hinted(group)
        .map(
            type ->
                switch (type) {
                  case SOMA -> Region.SOMA;
                  case AXON -> Region.AXON;
                  case APICAL -> Region.APICAL;
                  case DENDRITE -> Region.BASAL;
                })
        .orElse(Region.OTHER);
  }
}

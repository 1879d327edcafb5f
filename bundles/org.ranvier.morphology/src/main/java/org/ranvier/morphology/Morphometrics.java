/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one measures on a morphology.
 *
 * @param segmentCount number of segments
 * @param lengthUm total length of cable, µm; a sphere counts with its diameter
 * @param areaUm2 total membrane area, µm²
 * @param volumeUm3 total volume, µm³
 * @param branchPointCount places where three or more stretches of neurite meet
 * @param tipCount ends of neurites; the start of the root does not count
 * @param longestPathUm path length from the root to the farthest tip, µm
 */
public record Morphometrics(
    int segmentCount,
    double lengthUm,
    double areaUm2,
    double volumeUm3,
    int branchPointCount,
    int tipCount,
    double longestPathUm) {
  public static Morphometrics of(Morphology morphology) {
    double length = 0;
    double area = 0;
    double volume = 0;
    double longest = 0;
    for (Segment segment : morphology.segments()) {
      length += segment.cable().lengthUm();
      area += segment.areaUm2();
      volume += segment.volumeUm3();
      longest = Math.max(longest, morphology.pathLengthUm(segment.index(), 1));
    }
    Map<SegmentPlace, Integer> starts = starts(morphology);
    int tips = 0;
    for (Segment segment : morphology.segments()) {
      tips += starts.containsKey(new SegmentPlace(segment.index(), 1)) ? 0 : 1;
    }
    return new Morphometrics(
        morphology.segments().size(), length, area, volume, branchPoints(starts), tips, longest);
  }

  /**
   * How many segments start at each place. The start of a segment that is not the root is a place
   * on its parent.
   */
  private static Map<SegmentPlace, Integer> starts(Morphology morphology) {
    Map<SegmentPlace, Integer> starts = new HashMap<>();
    List<SegmentPlace> placeOf = new ArrayList<>();
    for (int i = 0; i < morphology.segments().size(); i++) {
      placeOf.add(new SegmentPlace(i, 0));
    }
    for (int k = 0; k < morphology.segments().size(); k++) {
      Segment segment = morphology.segments().get(morphology.tree().order(k));
      if (!segment.isRoot()) {
        double fraction = segment.fractionAlong();
        SegmentPlace place =
            fraction == 0
                ? placeOf.get(segment.parentIndex())
                : new SegmentPlace(segment.parentIndex(), fraction);
        placeOf.set(segment.index(), place);
        starts.merge(place, 1, Integer::sum);
      }
    }
    return starts;
  }

  /** At an end one neurite arrives; inside a segment two do. */
  private static int branchPoints(Map<SegmentPlace, Integer> starts) {
    int count = 0;
    for (var entry : starts.entrySet()) {
      double fraction = entry.getKey().fraction();
      boolean end = fraction == 0 || fraction == 1;
      count += entry.getValue() >= (end ? 2 : 1) ? 1 : 0;
    }
    return count;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import java.util.stream.IntStream;

/** The soma that trees may get that hang on nothing. */
final class AddedSoma {
  private static final double LEAST_RADIUS_UM = 1;

  private AddedSoma() {}

  /**
   * A sphere around the mean of the roots, as large as they are away from it on average; none where
   * there is a soma, a single root, or segments, which end on nothing that is no segment.
   */
  static List<SwcRepair> of(SwcText text, SwcLinks links) {
    List<SwcSample> samples = text.samples();
    if (text.source().kind() == SampleSource.Kind.SEGMENTS
        || samples.stream().anyMatch(SwcSample::isSoma)) {
      return List.of();
    }
    List<SwcSample> roots =
        IntStream.range(0, samples.size())
            .filter(i -> links.parent(i) == SwcLinks.ROOT)
            .mapToObj(samples::get)
            .toList();
    if (roots.size() < 2) {
      return List.of();
    }
    double x = roots.stream().mapToDouble(SwcSample::x).average().orElse(0);
    double y = roots.stream().mapToDouble(SwcSample::y).average().orElse(0);
    double z = roots.stream().mapToDouble(SwcSample::z).average().orElse(0);
    double distance =
        roots.stream()
            .mapToDouble(each -> Math.hypot(Math.hypot(each.x() - x, each.y() - y), each.z() - z))
            .average()
            .orElse(0);
    return List.of(new SwcRepair.AddSoma(x, y, z, Math.max(LEAST_RADIUS_UM, distance)));
  }
}

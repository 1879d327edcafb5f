/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Spikes found sample by sample against what Open Source Brain's rules say of whole columns. */
class SpikeDetectorTest {
  private static double[] detect(Detection detection, List<Integer> values, boolean curve) {
    SpikeDetector detector = SpikeDetector.of(detection);
    for (int i = 0; i < values.size(); i++) {
      detector.sample(0.5 * i, values.get(i));
    }
    return curve ? detector.curveTimes() : detector.sampleTimes();
  }

  @Property
  void crossings(
      @ForAll @Size(max = 60) List<@IntRange(min = -3, max = 3) Integer> v,
      @ForAll @IntRange(min = -3, max = 3) int threshold) {
    List<Double> expected = new ArrayList<>();
    for (int i = 0; i + 1 < v.size(); i++) {
      if (v.get(i) <= threshold && v.get(i + 1) > threshold) {
        expected.add(0.5 * (i + 1));
      }
    }
    Detection detection = new Detection.Threshold(threshold);
    assertThat(detect(detection, v, false)).containsExactly(array(expected));
    double[] curve = detect(detection, v, true);
    for (int i = 0; i < curve.length; i++) {
      assertThat(curve[i]).isBetween(expected.get(i) - 0.5, expected.get(i));
    }
  }

  @Property
  void maxima(@ForAll @Size(max = 60) List<@IntRange(min = -3, max = 3) Integer> v) {
    List<Double> expected = new ArrayList<>();
    for (int i = 1; i + 1 < v.size(); i++) {
      if (v.get(i) >= v.get(i - 1) && v.get(i + 1) < v.get(i)) {
        expected.add(0.5 * i);
      }
    }
    Detection detection = new Detection.Maximum();
    assertThat(detect(detection, v, false)).containsExactly(array(expected));
    double[] curve = detect(detection, v, true);
    for (int i = 0; i < curve.length; i++) {
      assertThat(curve[i]).isBetween(expected.get(i) - 0.25, expected.get(i) + 0.25);
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void theCurveOfAParabolaHasItsVertex() {
    SpikeDetector detector = SpikeDetector.of(new Detection.Maximum());
    for (int i = 0; i < 20; i++) {
      double t = 0.3 * i;
      detector.sample(t, -(t - 2.345) * (t - 2.345));
    }
    assertThat(detector.curveTimes()).hasSize(1);
    assertThat(detector.curveTimes()[0]).isCloseTo(2.345, within(1e-12));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Surroundings at which formulas are compared: potentials, temperatures, concentrations. */
final class Samples {
  private static final double LOWEST_MV = -150;
  private static final double HIGHEST_MV = 100;
  private static final double STEP_MV = 0.5;

  /** Beside round numbers, at which published rates divide zero by zero. */
  private static final double OFFSET_MV = 1.7e-3;

  private static final double[] CELSIUS = {6.3, 22, 36};
  private static final double[] CALCIUM_MM = {5e-5, 1e-3, 0.2};
  private static final double[] CALCIUM_OUTSIDE_MM = {2, 3.5};

  private static final List<Map<String, Double>> ALL = all();

  private Samples() {}

  private static List<Map<String, Double>> all() {
    List<Map<String, Double>> all = new ArrayList<>();
    int i = 0;
    for (double v = LOWEST_MV; v <= HIGHEST_MV; v += STEP_MV) {
      for (double celsius : CELSIUS) {
        Map<String, Double> sample = new HashMap<>();
        sample.put("v", v + OFFSET_MV);
        sample.put("celsius", celsius);
        sample.put("cai", CALCIUM_MM[i % CALCIUM_MM.length]);
        sample.put("cao", CALCIUM_OUTSIDE_MM[(i / 2) % CALCIUM_OUTSIDE_MM.length]);
        all.add(sample);
        i++;
      }
      i++;
    }
    return all;
  }

  /** The surroundings, by the names that NMODL has for them. */
  static List<Map<String, Double>> surroundings() {
    return ALL;
  }

  /** Whether two formulas of the surroundings have the same value at all of them. */
  static boolean equal(Formula a, Formula b, double tolerance) {
    boolean any = false;
    for (Map<String, Double> each : ALL) {
      double x = a.value(each);
      double y = b.value(each);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        any = true;
        if (difference(x, y) > tolerance) {
          return false;
        }
      } else if (Double.isFinite(x) != Double.isFinite(y)) {
        return false;
      }
    }
    return any;
  }

  /** Relative to the larger of both; numbers too small for that count as zero. */
  static double difference(double x, double y) {
    double larger = Math.max(Math.abs(x), Math.abs(y));
    return larger < 1e-250 ? 0 : Math.abs(x - y) / larger;
  }
}

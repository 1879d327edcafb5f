/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;

/**
 * How long a trial is and in what steps, by the times that a component's parameters state.
 *
 * @param durationMs length in ms
 * @param stepMs time step in ms
 * @param capacitanceNf the largest capacitance among the parameters, in nF; 0 without one
 */
record PreviewTimes(double durationMs, double stepMs, double capacitanceNf) {
  private static final double USUAL_MS = 100;
  private static final double SHORTEST_MS = 1;
  private static final double LONGEST_MS = 2000;
  private static final int CURVE_STEPS = 300;
  private static final int FEWEST_STEPS = 2000;
  private static final int MOST_STEPS = 20_000;
  private static final double TIMES_LONGEST = 6;
  private static final double STEPS_IN_SHORTEST = 20;

  /** Current that changes a potential by 2 mV/ms. */
  private static final double RISE_MV_PER_MS = 2;

  static PreviewTimes of(FlatSystem system) {
    List<Double> found = new ArrayList<>();
    double capacitance = 0;
    Dimension farad = TypicalValues.dimension("capacitance");
    for (FlatSystem.Constant each : system.constants()) {
      double value = Math.abs(CoherentUnits.fromSi(each.value(), each.dimension()));
      if (value > 0 && each.dimension().equals(Dimension.TIME)) {
        found.add(value);
      } else if (value > 0 && each.dimension().equals(Dimension.TIME.power(-1))) {
        found.add(1 / value);
      } else if (each.dimension().equals(farad)) {
        capacitance = Math.max(capacitance, value);
      }
    }
    double longest = found.stream().mapToDouble(d -> d).filter(d -> d < LONGEST_MS).max().orElse(0);
    double shortest = found.stream().mapToDouble(d -> d).min().orElse(USUAL_MS);
    double duration =
        longest == 0
            ? USUAL_MS
            : Math.clamp(nice(TIMES_LONGEST * longest), SHORTEST_MS, LONGEST_MS);
    double wanted =
        Math.clamp(
            duration / (shortest / STEPS_IN_SHORTEST), (double) FEWEST_STEPS, (double) MOST_STEPS);
    boolean still = system.states().isEmpty() && system.conditions().isEmpty();
    double steps = still ? CURVE_STEPS : Math.rint(wanted);
    return new PreviewTimes(duration, duration / steps, capacitance);
  }

  /** One, two or five times a power of ten, not less than the value. */
  private static double nice(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double share = value / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }

  /** What is attached to be seen, in SI units. */
  double drive(Dimension dimension, TypicalValues typical) {
    boolean current = dimension.equals(TypicalValues.dimension("current"));
    return current && capacitanceNf > 0
        ? capacitanceNf * RISE_MV_PER_MS * 1e-9
        : typical.si(dimension);
  }
}

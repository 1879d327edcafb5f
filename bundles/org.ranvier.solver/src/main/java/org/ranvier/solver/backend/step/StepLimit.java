/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.Locale;
import org.ranvier.solver.cable.TreeMatrix;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.plan.Plan;

/** The longest step with which an explicit method can step a cable. */
public final class StepLimit {
  private StepLimit() {}

  /** What to do about a run that went astray, where its method may be the reason; else empty. */
  public static String advice(Plan plan) {
    double extent =
        switch (plan.method()) {
          case RK4 -> 2.785;
          case JLEMS -> 2;
          case NEURON, NEURON_EXPORT, CN, ADAPTIVE -> 0;
        };
    double fastest = fastest(plan.model().cable());
    if (extent == 0 || plan.step() * fastest < 0.5 * extent) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "; the method is explicit and needs, for this cable, a time step below about %.2g ms;"
            + " the methods neuron and cn do not",
        extent / fastest);
  }

  /**
   * A bound on the fastest rate of the passive cable, 1/ms: by Gershgorin's circles it is twice the
   * largest of the nodes' axial conductances over their capacitances.
   */
  private static double fastest(Cable cable) {
    double[] conductance = new double[cable.size()];
    TreeMatrix.of(cable).addConductances(conductance);
    double fastest = 0;
    for (int i = 0; i < conductance.length; i++) {
      if (cable.capacitance()[i] > 0) {
        fastest = Math.max(fastest, 2 * conductance[i] / cable.capacitance()[i]);
      }
    }
    return fastest;
  }
}

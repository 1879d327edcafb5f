/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.Locale;
import org.ranvier.lems.component.Component;
import org.ranvier.xml.ModelProblemException;

/** What may be wrong with a channel that is to be clamped, in words for its author. */
record ClampProblems(Component component) {
  private static final double MILLI = 1e-3;

  /** A formula has no value at a potential. */
  ModelProblemException noValue(String what, double volts) {
    return problem("%s is not a number at %s mV".formatted(what, millivolts(volts)));
  }

  /** The equations cannot be followed any further. */
  ModelProblemException noSolution(String state, double volts) {
    return problem(
        "%s has no solution at %s mV: it changes faster and faster"
            .formatted(state, millivolts(volts)));
  }

  ModelProblemException problem(String message) {
    return component.element().problem(component + ": " + message);
  }

  private static String millivolts(double volts) {
    return String.format(Locale.ROOT, "%.4g", volts / MILLI);
  }
}

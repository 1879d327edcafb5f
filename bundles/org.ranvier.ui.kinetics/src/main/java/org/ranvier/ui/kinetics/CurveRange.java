/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateCurves;

/**
 * Between what curves are drawn, and what is held meanwhile.
 *
 * @param heldMm concentration where the potential is varied, mM
 * @param heldMv potential where the concentration is varied
 * @param lowMv lowest potential
 * @param highMv highest potential
 * @param lowMm lowest concentration, above zero
 * @param highMm highest concentration
 */
record CurveRange(
    double heldMm, double heldMv, double lowMv, double highMv, double lowMm, double highMm) {
  /** What the text says nothing about, as most want it. */
  static final CurveRange USUAL =
      new CurveRange(Bath.WARM.concentrationMm(), Bath.WARM.potentialMv(), -100, 60, 1e-6, 10);

  Bath in(Bath bath) {
    return new Bath(bath.celsius(), heldMv, heldMm);
  }

  /** Where curves have points: mV, or decimal logarithms of mM. */
  double[] xs(Over over) {
    return over == Over.POTENTIAL
        ? GateCurves.between(lowMv, highMv)
        : GateCurves.between(Math.log10(lowMm), Math.log10(highMm));
  }
}

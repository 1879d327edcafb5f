/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.ranvier.edit.membrane.ReadUnit;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.membrane.VaryingAmount;
import org.ranvier.edit.membrane.distribution.CurveFit;
import org.ranvier.edit.membrane.distribution.CurveKind;
import org.ranvier.edit.membrane.distribution.CurvePoint;
import org.ranvier.edit.membrane.distribution.Distribution;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;

/** What is fitted to points that somebody draws, in words and as a curve. */
final class Fitting {
  private static final int DIGITS = 3;

  private Fitting() {}

  /**
   * The fit of one formula, or the best of all.
   *
   * @param kind place of the formula among all; negative for the best
   */
  static Optional<CurveFit> best(List<CurvePoint> points, int kind) {
    return kind < 0
        ? CurveFit.all(points).stream().findFirst()
        : CurveFit.of(CurveKind.values()[kind], points);
  }

  /** How near it comes. */
  static String words(CurveFit fit, ReadUnit unit) {
    return MembraneMessages.bind(
        MembraneMessages.fitted,
        new Object[] {
          fit.curve().kind().title(),
          Rounding.text(unit.of(fit.rootMeanSquare()), DIGITS),
          Rounding.text(unit.of(fit.greatest()), DIGITS),
          unit.symbol()
        });
  }

  /** The amount that a formula gives at a path length, in the unit it is read in. */
  static Optional<DoubleUnaryOperator> curve(
      ShownMembrane shown, Distribution own, InhomogeneousParameter along, String formula) {
    Morphology morphology = shown.membrane().morphology();
    SegmentSet members = morphology.findMembers(own.group()).orElse(SegmentSet.NONE);
    return VaryingAmount.find(formula, along, morphology, members)
        .map(each -> x -> own.unit().of(each.atPathLengthUm(x)));
  }
}

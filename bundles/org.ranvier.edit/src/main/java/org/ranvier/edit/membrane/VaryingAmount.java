/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;

/**
 * An amount that is a formula of an inhomogeneous parameter, in SI units, over a group of segments;
 * the parameter is taken as simulations take it.
 */
public final class VaryingAmount {
  private final InhomogeneousParameter parameter;
  private final String formula;
  private final Expression expression;
  private final PathRange range;
  private final SegmentSet group;

  private VaryingAmount(
      InhomogeneousParameter parameter,
      String formula,
      Expression expression,
      PathRange range,
      SegmentSet group) {
    this.parameter = parameter;
    this.formula = formula;
    this.expression = expression;
    this.range = range;
    this.group = group;
  }

  /** Reads a formula; empty where it is none, or names something else than the parameter. */
  public static Optional<VaryingAmount> find(
      String formula, InhomogeneousParameter parameter, Morphology morphology, SegmentSet group) {
    try {
      Expression expression = ExpressionParser.parse(formula);
      PathRange range = PathRange.of(morphology, group);
      return Set.of(parameter.variable()).containsAll(Expressions.variables(expression))
          ? Optional.of(new VaryingAmount(parameter, formula, expression, range, group))
          : Optional.empty();
    } catch (ExpressionSyntaxException e) {
      return Optional.empty(); // a finding says what is wrong with it
    }
  }

  public InhomogeneousParameter parameter() {
    return parameter;
  }

  /** As it is written. */
  public String formula() {
    return formula;
  }

  /** The path lengths that there are in the group. */
  public PathRange range() {
    return range;
  }

  /** The SI amount at a path length from the root, µm. */
  public double atPathLengthUm(double pathLengthUm) {
    return at(range.parameterAt(parameter, pathLengthUm));
  }

  /** The SI amount at a value of the parameter. */
  public double at(double value) {
    return new Evaluator(_ -> value).value(expression);
  }

  /** The SI amount at the centre of each control volume; NaN outside of the group. */
  double[] at(CableLayout layout) {
    double[] values = layout.parameterValues(parameter, group);
    for (int node = 0; node < values.length; node++) {
      values[node] = Double.isNaN(values[node]) ? Double.NaN : at(values[node]);
    }
    return values;
  }
}

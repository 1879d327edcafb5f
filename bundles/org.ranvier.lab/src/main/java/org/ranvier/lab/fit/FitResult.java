/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What a fit found. Variances are those of the linearised model at the result: s² (JᵀWJ)⁻¹ with s²
 * the weighted sum of squares over the degrees of freedom.
 *
 * @param names of the parameters
 * @param values of the parameters
 * @param residuals observed less predicted, one an observation, without weights
 * @param sumOfSquares weighted
 * @param degreesOfFreedom observations that count less parameters
 * @param covariance of the parameters; infinite on the diagonal for one of which the data say
 *     nothing
 * @param correlation of the parameters; not a number where a variance is infinite or zero
 * @param condition largest over smallest singular value of the Jacobian, with parameters in units
 *     of their bounds' distance; infinite where they cannot be told apart
 * @param warnings why not to trust it
 * @param evaluations how often the model was computed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over
public record FitResult(
    List<String> names,
    double[] values,
    double[] residuals,
    double sumOfSquares,
    int degreesOfFreedom,
    double[][] covariance,
    double[][] correlation,
    double condition,
    List<FitWarning> warnings,
    int evaluations) {
  public FitResult {
    names = List.copyOf(names);
    warnings = List.copyOf(warnings);
  }

  /** Standard error of a parameter. */
  public double standardError(int parameter) {
    return Math.sqrt(covariance[parameter][parameter]);
  }

  /**
   * Confidence interval of one parameter by itself, with the quantile of Student's t.
   *
   * @param level such as 0.95: of many fits to new data, in so many the interval of this parameter
   *     holds the true value
   */
  public FitInterval interval(int parameter, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level of " + level);
    }
    double half =
        standardError(parameter)
            * new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + level) / 2);
    return new FitInterval(values[parameter] - half, values[parameter] + half);
  }

  /**
   * Confidence interval that counts for all parameters at once (Bonferroni): of many fits to new
   * data, in at least so many all intervals hold the true values.
   */
  public FitInterval simultaneousInterval(int parameter, double level) {
    return interval(parameter, 1 - (1 - level) / values.length);
  }

  /** Whether there is a warning of a kind. */
  public boolean warnsOf(FitWarning.Kind kind) {
    return warnings.stream().anyMatch(each -> each.kind() == kind);
  }
}

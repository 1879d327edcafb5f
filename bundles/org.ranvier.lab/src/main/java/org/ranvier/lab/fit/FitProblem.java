/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * What is fitted to what. The sum of weight · (observed − model)² is made small.
 *
 * @param parameters what is sought
 * @param model what they predict
 * @param observed what was observed
 * @param weights of the observations, in proportion to one over the variance of each; 0 leaves one
 *     out. Only their proportions matter: the variance itself is estimated from the residuals
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, copied when taken
public record FitProblem(
    List<FitParameter> parameters, FitModel model, double[] observed, double[] weights) {
  /** Keeps its own copies. */
  public FitProblem {
    parameters = List.copyOf(parameters);
    observed = observed.clone();
    weights = weights.clone();
    if (observed.length != weights.length) {
      throw new IllegalArgumentException(
          "%d observations have %d weights".formatted(observed.length, weights.length));
    }
    if (parameters.isEmpty()
        || new HashSet<>(parameters.stream().map(FitParameter::name).toList()).size()
            != parameters.size()) {
      throw new IllegalArgumentException(
          "one or more parameters with names of their own are expected");
    }
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException("the weight %d is %s".formatted(i, weights[i]));
      }
      if (weights[i] > 0 && !Double.isFinite(observed[i])) {
        throw new IllegalArgumentException("the observation %d is %s".formatted(i, observed[i]));
      }
    }
    if (Arrays.stream(weights).filter(each -> each > 0).count() <= parameters.size()) {
      throw new IllegalArgumentException(
          "more observations with a weight than the %d parameters are expected"
              .formatted(parameters.size()));
    }
  }

  /** All observations count alike. */
  public static FitProblem unweighted(
      List<FitParameter> parameters, FitModel model, double[] observed) {
    double[] ones = new double[observed.length];
    Arrays.fill(ones, 1);
    return new FitProblem(parameters, model, observed, ones);
  }

  /** How many observations count. */
  int counted() {
    return (int) Arrays.stream(weights).filter(each -> each > 0).count();
  }
}

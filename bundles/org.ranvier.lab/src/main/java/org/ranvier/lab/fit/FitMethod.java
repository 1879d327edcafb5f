/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

/** How the best parameters are sought. All methods keep the bounds, and give the same each time. */
public enum FitMethod {
  /** Levenberg–Marquardt: the fewest runs of the model; finds the valley in which it begins. */
  LEVENBERG_MARQUARDT,
  /**
   * CMA-ES: a cloud of trials over the bounds, for landscapes with several valleys; finished with
   * Levenberg–Marquardt.
   */
  CMA_ES,
  /** BOBYQA: a quadratic picture of the sum of squares, without derivatives. */
  BOBYQA
}

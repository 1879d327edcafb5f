/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

/** What is fitted: values that follow from parameters. */
@FunctionalInterface
public interface FitModel {
  /**
   * The values that belong to what was observed, in its order. Asked on the thread that fits.
   *
   * @param parameters in the order of the problem's parameters, within their bounds
   */
  double[] values(double[] parameters);
}

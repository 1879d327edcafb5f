/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

/** Hears how a fit gets on, on the thread that fits. */
@FunctionalInterface
public interface FitProgress {
  /** One that is told to nobody. */
  FitProgress NONE = (evaluations, least) -> {};

  /**
   * The model was computed once more.
   *
   * @param evaluations how often so far
   * @param leastSquares the smallest weighted sum of squares so far
   */
  void at(int evaluations, double leastSquares);

  /**
   * Better parameters than all before were found, in the order of the problem's parameters. Told
   * before {@link #at}.
   */
  default void better(double[] parameters) {
    // most want to know how far it is only
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;

/** Something that is watched during a run. */
interface Observation {
  /** Takes the next samples. */
  default void take(SampleBlock block) {}

  /** What is compared with the expected values. */
  double[] values(RunResult result);

  /**
   * The same without the rounding to whole steps, where there is such a thing: what is extrapolated
   * to smaller steps.
   */
  default double[] smoothValues(RunResult result) {
    return values(result);
  }

  /**
   * Something that the model does not record.
   *
   * @param reason for its author
   */
  record Missing(String reason) implements Observation {
    @Override
    public double[] values(RunResult result) {
      return new double[0];
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.List;
import java.util.Optional;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunInfo;

/**
 * How a model went with one integration method.
 *
 * @param method the method
 * @param info what was run; none where the model could not be loaded
 * @param wallSeconds time for loading and running it at its own step
 * @param experiments what was compared
 * @param faults why the run itself did not go well
 */
public record MethodReport(
    Method method,
    Optional<RunInfo> info,
    double wallSeconds,
    List<ExperimentReport> experiments,
    List<String> faults) {
  /** Keeps its own copies. */
  public MethodReport {
    experiments = List.copyOf(experiments);
    faults = List.copyOf(faults);
  }

  /** Whether it ran to its end with finite values and met all that is expected. */
  public boolean passed() {
    return faults.isEmpty() && experiments.stream().allMatch(ExperimentReport::passed);
  }

  /** Whether what was compared with smaller steps is near their limit. */
  public boolean converged() {
    return experiments.stream().allMatch(ExperimentReport::converged);
  }

  /** The largest error of all experiments; NaN where counts differ, 0 where there are none. */
  public double largestError() {
    double largest = 0;
    for (ExperimentReport experiment : experiments) {
      largest = Math.max(largest, experiment.error());
    }
    return largest;
  }
}

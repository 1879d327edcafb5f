/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.ModelProblem;

/**
 * How a target went.
 *
 * @param target the target
 * @param outcome in a word; the first method decides
 * @param methods one a method that was tried, in order; empty where nothing was run
 */
public record TargetReport(OmvTarget target, Outcome outcome, List<MethodReport> methods) {
  /** In a word. */
  public enum Outcome {
    PASSED,
    FAILED,
    /** Nothing of it is for our engine. */
    SKIPPED,
    /** Cancelled before its end. */
    STOPPED
  }

  /** Keeps its own copy. */
  public TargetReport {
    methods = List.copyOf(methods);
  }

  /** All that is wrong, one line each. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    target.problems().stream().map(ModelProblem::report).forEach(faults::add);
    for (MethodReport method : methods) {
      String prefix = methods.size() > 1 ? method.method().id() + ": " : "";
      method.faults().forEach(fault -> faults.add(prefix + fault));
      for (ExperimentReport experiment : method.experiments()) {
        experiment
            .fault()
            .ifPresent(fault -> faults.add(prefix + experiment.name() + ": " + fault));
      }
    }
    return faults;
  }
}

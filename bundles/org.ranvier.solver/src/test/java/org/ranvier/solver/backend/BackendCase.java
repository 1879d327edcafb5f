/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import java.util.Map;
import java.util.function.Function;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;
import org.ranvier.solver.plan.Tolerance;

/** What the parts of the contract have in common: running a model on the back end at hand. */
interface BackendCase {
  BackendProvider backend();

  default Records run(SolverModel model, StepMethod method, double step, double duration) {
    return run(model, Plan.of(model, method, step, 1234), duration);
  }

  /** Runs with steps of an error-controlled method of this absolute and relative tolerance. */
  default Records run(SolverModel model, double tolerance, double step, double duration) {
    Tolerance same = new Tolerance(tolerance, tolerance);
    return run(model, Plan.of(model, StepMethod.ADAPTIVE, step, 1234, same), duration);
  }

  private Records run(SolverModel model, Plan plan, double duration) {
    Records records = new Records(model.probes().size());
    try (Stepper stepper = backend().start(plan)) {
      stepper.sample(records);
      stepper.advance((int) Math.round(duration / plan.step()), records);
    }
    return records;
  }

  static double last(Records records, int probe) {
    return records.value(records.rows() - 1, probe);
  }

  static Probe probe(int group, int column) {
    return new Probe(new Source.GroupColumn(group, column), 0);
  }

  static Group one(Mechanism mechanism) {
    return new Group(mechanism, 1, Map.of());
  }

  /** Order of convergence between two steps, the first four times the second. */
  static double order(Function<Double, Double> errorAtStep) {
    return order(0.1, errorAtStep);
  }

  /** Order of convergence between a step and its fourth part. */
  static double order(double coarseStep, Function<Double, Double> errorAtStep) {
    double coarse = Math.abs(errorAtStep.apply(coarseStep));
    double fine = Math.abs(errorAtStep.apply(coarseStep / 4));
    return Math.log(coarse / fine) / Math.log(4);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.solver.merge.Joining;
import org.ranvier.solver.merge.Merging;
import org.ranvier.solver.model.SolverModel;

/**
 * A model with a method: all that a back end needs. A step from t to t + dt is: deliver the events
 * that are due, do the phases, deliver the events that were sent without delay, record.
 *
 * @param model what is solved, with instances that add up made one, see {@link Merging}, and groups
 *     that differ in numbers only, see {@link Joining}
 * @param method how
 * @param step time step, ms
 * @param seed seed of every random number
 * @param columns number of columns of each group, auxiliary ones included
 * @param start repeated at t = 0 until no state changes any more
 * @param settle done once after that
 * @param phases done in every step
 * @param observe makes recorded columns current, at t = 0 and after every step
 * @param handlers what each in port of each group does: {@code handlers.get(group).get(port)}
 * @param delays steps that an event on each connection takes; 0 for within the same step
 * @param dueAhead steps that a due event is delivered ahead of its own time: 0, or 1 where it is
 *     delivered at the beginning of the step that ends at its time
 * @param flow the equations between events, for methods that choose their steps themselves; a step
 *     is then the distance of samples, the phases are empty, and delays are those of the
 *     connections
 */
@SuppressWarnings("ArrayRecordComponent")
public record Plan(
    SolverModel model,
    StepMethod method,
    double step,
    long seed,
    List<Integer> columns,
    List<Action> start,
    List<Action> settle,
    List<Phase> phases,
    List<Action> observe,
    List<Map<String, Handler>> handlers,
    int[] delays,
    int dueAhead,
    Optional<Flow> flow) {
  /** Keeps its own copies. */
  public Plan {
    columns = List.copyOf(columns);
    start = List.copyOf(start);
    settle = List.copyOf(settle);
    phases = List.copyOf(phases);
    observe = List.copyOf(observe);
    handlers = List.copyOf(handlers);
  }

  /** A plan of phases. */
  public Plan(
      SolverModel model,
      StepMethod method,
      double step,
      long seed,
      List<Integer> columns,
      List<Action> start,
      List<Action> settle,
      List<Phase> phases,
      List<Action> observe,
      List<Map<String, Handler>> handlers,
      int[] delays,
      int dueAhead) {
    this(
        model,
        method,
        step,
        seed,
        columns,
        start,
        settle,
        phases,
        observe,
        handlers,
        delays,
        dueAhead,
        Optional.empty());
  }

  /** Plans a model with one of the methods, error-controlled ones with the usual tolerance. */
  public static Plan of(SolverModel model, StepMethod method, double step, long seed) {
    return of(model, method, step, seed, Tolerance.USUAL);
  }

  /**
   * Plans a model with one of the methods.
   *
   * @param tolerance how exact the steps of an error-controlled method are
   */
  public static Plan of(
      SolverModel model, StepMethod method, double step, long seed, Tolerance tolerance) {
    return switch (method) {
      case NEURON -> new NeuronPlanner(joined(model), step, seed).plan();
      case NEURON_EXPORT -> new ExportPlanner(joined(model), step, seed).plan();
      case CN -> new CnPlanner(joined(model), step, seed).plan();
      case RK4 -> new RungeKuttaPlanner(joined(model), step, seed).plan();
      case ADAPTIVE -> new AdaptivePlanner(model, step, seed, tolerance).plan();
      case JLEMS ->
          model.order().isEmpty()
              ? new JlemsPlanner(model, step, seed).plan()
              : new TreePlanner(model, step, seed).plan();
    };
  }

  private static SolverModel joined(SolverModel model) {
    return Joining.of(Merging.of(model));
  }

  /** Whether the method steps through a tree of components, in the order of the model. */
  public boolean isTree() {
    return method == StepMethod.JLEMS && !model.order().isEmpty();
  }

  /** Bytes that all connections take, with their delays in steps. */
  public long connectionBytes() {
    return model.connections().bytes() + (long) Integer.BYTES * delays.length;
  }

  /** Number of state variables, voltages of the cable included. */
  public long states() {
    long count = model.cable().size();
    for (var group : model.groups()) {
      long own =
          group.mechanism().columns().stream()
              .filter(c -> c.kind() == org.ranvier.solver.model.Column.Kind.STATE)
              .count();
      count += own * group.size();
    }
    return count;
  }
}

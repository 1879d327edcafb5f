/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.List;
import java.util.Optional;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Handler;
import org.ranvier.solver.plan.Increment;
import org.ranvier.solver.plan.Plan;

/** An in port of a group: its instances handle events that arrive there. */
public final class InPort {
  private final int group;
  private final Interpreter program;
  private final List<Action.PortCount> emits;
  private final double[][] columns;
  private final int carried;
  private final double step;
  private final boolean isRandom;
  private final double[][] grows;
  private final double[] constant;
  private final double[] factor;

  /** Array of the parameter of each increment, empty where the event brings it along. */
  private final double[][] parameter;

  /**
   * @param receiver which group and port
   * @return empty where nothing happens at an event
   */
  public static Optional<InPort> of(Connections.Receiver receiver, Plan plan, Memory memory) {
    return Optional.ofNullable(plan.handlers().get(receiver.group()).get(receiver.port()))
        .map(handler -> new InPort(receiver.group(), handler, plan, memory));
  }

  private InPort(int group, Handler handler, Plan plan, Memory memory) {
    Group own = plan.model().groups().get(group);
    this.group = group;
    this.emits = handler.emits();
    this.columns = memory.columns[group];
    this.carried = own.carried();
    this.step = plan.step();
    this.isRandom = handler.program().isRandom();
    this.program = new Interpreter(handler.program(), columns, plan.seed(), own.streams());
    List<Increment> increments = handler.increments();
    int n = increments.size();
    this.grows = new double[n][];
    this.constant = new double[n];
    this.factor = new double[n];
    this.parameter = new double[n][];
    for (int k = 0; k < n; k++) {
      Increment each = increments.get(k);
      grows[k] = columns[each.column()];
      constant[k] = each.constant();
      factor[k] = each.factor();
      boolean stored = each.parameter() >= 0 && each.parameter() != carried;
      parameter[k] = stored ? columns[each.parameter()] : new double[0];
    }
  }

  public int group() {
    return group;
  }

  /** Whether random numbers are drawn at an event. */
  public boolean isRandom() {
    return isRandom;
  }

  /** What may be sent in turn; how often is counted in columns. */
  public List<Action.PortCount> emits() {
    return emits;
  }

  /** How many events an instance sends in turn, after it handled one. */
  public int count(Action.PortCount emitted, int instance) {
    return (int) columns[emitted.column()][instance];
  }

  /**
   * An event arrives.
   *
   * @param instance which one receives it
   * @param value what it brings along
   * @param time ms
   * @param draw number that tells repeated random draws apart
   */
  public void handle(int instance, double value, double time, long draw) {
    if (grows.length > 0) {
      increment(instance, value);
      return;
    }
    if (carried >= 0) {
      columns[carried][instance] = value;
    }
    program.run(instance, instance + 1, time, step, draw);
  }

  private void increment(int instance, double value) {
    for (int k = 0; k < grows.length; k++) {
      double added = constant[k];
      if (factor[k] != 0) {
        double[] stored = parameter[k];
        added += factor[k] * (stored.length == 0 ? value : stored[instance]);
      }
      grows[k][instance] += added;
    }
  }
}

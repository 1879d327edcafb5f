/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.SummedClock;
import org.ranvier.solver.backend.step.Interpreter;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.event.EventBins;
import org.ranvier.solver.event.EventQueue;
import org.ranvier.solver.event.Fanout;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Handler;
import org.ranvier.solver.plan.Plan;

/** Carries events from out ports to in ports: without delay within the step, else through bins. */
class Deliveries {
  /** More events than this within one step chase each other in a circle. */
  private static final int LIMIT = 10_000_000;

  private final Plan plan;
  private final Memory memory;
  private final Fanout fanout;
  private final EventBins bins;
  private final EventQueue queue = new EventQueue();
  private final List<Connection> connections;
  private final SummedClock summed;
  private final int[] delays;
  private final Map<EventProbe, List<Integer>> probes = new HashMap<>();
  private final Map<Integer, Map<String, Interpreter>> interpreters = new HashMap<>();
  private Records records = new Records(0);
  private double time;
  private long step;

  /** Events that each instance of a group has had, where handling them draws random numbers. */
  private final Map<Integer, long[]> draws = new HashMap<>();

  /**
   * @param summed decides when events with a delay are due where the plan is a tree of components
   */
  Deliveries(Plan plan, Memory memory, SummedClock summed) {
    this.plan = plan;
    this.memory = memory;
    this.summed = summed;
    this.connections = plan.model().connections();
    this.fanout = new Fanout(plan.model().groups(), connections);
    this.delays = plan.delays().stream().mapToInt(Integer::intValue).toArray();
    this.bins = new EventBins(java.util.Arrays.stream(delays).max().orElse(0) + 2L);
    List<EventProbe> all = plan.model().eventProbes();
    for (int p = 0; p < all.size(); p++) {
      probes.computeIfAbsent(all.get(p), k -> new java.util.ArrayList<>()).add(p);
    }
  }

  /** Events sent from now on belong to the end of this step. */
  final void begin(long stepReached, double timeReached, Records into) {
    step = stepReached;
    time = timeReached;
    records = into;
  }

  /** An event leaves a port. */
  void send(int group, int instance, int port) {
    if (!probes.isEmpty()) {
      probes
          .getOrDefault(new EventProbe(group, instance, port), List.of())
          .forEach(p -> records.addEvent(time, p));
    }
    int end = fanout.end(group, instance, port);
    for (int k = fanout.begin(group, instance, port); k < end; k++) {
      int connection = fanout.target(group, k);
      if (delays[connection] == 0) {
        queue.add(connection);
      } else {
        sendLater(connection, time);
      }
    }
  }

  /** Keeps an event until its delay is over. */
  void sendLater(int connection, double now) {
    bins.put(step + steps(connection), connection);
  }

  private int steps(int connection) {
    return plan.isTree()
        ? summed.stepsUntil(connections.get(connection).delay())
        : delays[connection];
  }

  /** Delivers what waits for a step. */
  void deliverDue(long due, double at) {
    int count = bins.count(due);
    for (int k = 0; k < count; k++) {
      deliver(bins.event(due, k), at);
    }
    bins.clear(due);
    deliverQueued(at);
  }

  /** Delivers what was sent without delay, and what that sends in turn. */
  final void deliverQueued(double at) {
    for (int n = 0; !queue.isEmpty(); n++) {
      if (n > LIMIT) {
        throw new SolverException(
            at, "events without delay chase each other in a circle; a delay above 0 is expected");
      }
      deliver(queue.remove(), at);
    }
  }

  /** An event arrives. */
  final void deliver(int connection, double at) {
    Connection c = connections.get(connection);
    Handler handler = plan.handlers().get(c.targetGroup()).get(c.targetPort());
    if (handler == null) {
      return;
    }
    int instance = c.targetInstance();
    double[][] columns = memory.columns[c.targetGroup()];
    interpreter(c, handler, columns).run(instance, instance + 1, at, plan.step(), draw(c, handler));
    for (Action.PortCount count : handler.emits()) {
      for (int n = (int) columns[count.column()][instance]; n > 0; n--) {
        send(c.targetGroup(), instance, count.port());
      }
    }
  }

  /** Below zero, as the numbers of steps are not: which event it is for the instance. */
  private long draw(Connection c, Handler handler) {
    if (!handler.program().isRandom()) {
      return -1;
    }
    int size = plan.model().groups().get(c.targetGroup()).size();
    return -1 - ++draws.computeIfAbsent(c.targetGroup(), g -> new long[size])[c.targetInstance()];
  }

  private Interpreter interpreter(Connection c, Handler handler, double[][] columns) {
    return interpreters
        .computeIfAbsent(c.targetGroup(), g -> new HashMap<>())
        .computeIfAbsent(
            c.targetPort(),
            p ->
                new Interpreter(
                    handler.program(),
                    columns,
                    plan.seed(),
                    plan.model().groups().get(c.targetGroup()).streams()));
  }
}

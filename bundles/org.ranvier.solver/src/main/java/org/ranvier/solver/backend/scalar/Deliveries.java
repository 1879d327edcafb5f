/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.SummedClock;
import org.ranvier.solver.backend.step.Arrivals;
import org.ranvier.solver.backend.step.InPort;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.event.EventBins;
import org.ranvier.solver.event.EventQueue;
import org.ranvier.solver.event.ProbedPorts;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.plan.Plan;

/** Carries events from out ports to in ports: without delay within the step, else through bins. */
class Deliveries {
  private final Plan plan;
  private final Arrivals arrivals;
  private final EventBins bins;
  private final EventQueue queue = new EventQueue();
  private final Connections connections;
  private final List<@Nullable InPort> receivers = new ArrayList<>();
  private final SummedClock summed;
  private final int[] delays;
  private final ProbedPorts probed;
  private Records records = new Records(0);
  private double time;
  private long step;

  /**
   * @param summed decides when events with a delay are due where the plan is a tree of components
   */
  Deliveries(Plan plan, Memory memory, SummedClock summed) {
    this.plan = plan;
    this.summed = summed;
    this.arrivals = new Arrivals(plan, this::send);
    this.connections = plan.model().connections();
    this.delays = plan.delays();
    connections.receivers().forEach(r -> receivers.add(InPort.of(r, plan, memory).orElse(null)));
    this.bins = new EventBins(Arrays.stream(delays).max().orElse(0) + 2L);
    this.probed = new ProbedPorts(plan.model());
  }

  /** Events sent from now on belong to the end of this step. */
  final void begin(long stepReached, double timeReached, Records into) {
    step = stepReached;
    time = timeReached;
    records = into;
  }

  /** An event leaves a port. */
  void send(int group, int instance, int port) {
    for (int p = probed.first(group, instance, port); p >= 0; p = probed.next(p)) {
      records.addEvent(time, p);
    }
    int end = connections.end(group, instance, port);
    for (int connection = connections.begin(group, instance, port);
        connection < end;
        connection++) {
      if (delays[connection] == 0) {
        queue.add(connection);
      } else {
        sendLater(connection, time);
      }
    }
  }

  /** Keeps an event until its delay is over. */
  void sendLater(int connection, double now) {
    bins.put(
        step + steps(connection),
        EventBins.receiver(
            connections.receiver(connection), connections.targetInstance(connection)),
        connections.value(connection));
  }

  private int steps(int connection) {
    return plan.isTree() ? summed.stepsUntil(connections.delay(connection)) : delays[connection];
  }

  /** Delivers what waits for a step. */
  void deliverDue(long due, double at) {
    int count = bins.count(due);
    long[] waiting = bins.receivers(due);
    double[] values = bins.values(due);
    for (int k = 0; k < count; k++) {
      deliver(EventBins.port(waiting[k]), EventBins.instance(waiting[k]), values[k], at);
    }
    bins.clear(due);
    deliverQueued(at);
  }

  /** Delivers what was sent without delay, and what that sends in turn. */
  final void deliverQueued(double at) {
    for (int n = 0; !queue.isEmpty(); n++) {
      Arrivals.check(n, at);
      deliver(queue.remove(), at);
    }
  }

  /** An event arrives through a connection. */
  final void deliver(int connection, double at) {
    deliver(
        connections.receiver(connection),
        connections.targetInstance(connection),
        connections.value(connection),
        at);
  }

  private void deliver(int port, int instance, double value, double at) {
    arrivals.arrive(receivers.get(port), instance, value, at);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.ranvier.solver.backend.SummedClock;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.plan.Plan;

/** Carries events with their delays to the moment, not to a step. */
final class TimedDeliveries extends Deliveries {
  private record Waiting(double time, long number, int connection) {}

  private final Plan plan;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingDouble(Waiting::time).thenComparingLong(Waiting::number));
  private long sent;

  TimedDeliveries(Plan plan, Memory memory) {
    super(plan, memory, new SummedClock(plan.step()));
    this.plan = plan;
  }

  @Override
  void sendLater(int connection, double now) {
    double delay = plan.model().connections().delay(connection);
    waiting.add(new Waiting(now + delay, sent++, connection));
  }

  /** When the next event arrives; infinite where none is under way. */
  double next() {
    Waiting first = waiting.peek();
    return first == null ? Double.POSITIVE_INFINITY : first.time;
  }

  /** Delivers what has arrived by now; tells whether there was anything. */
  boolean deliverArrived(double now) {
    boolean any = false;
    for (Waiting w = waiting.peek(); w != null && w.time <= now; w = waiting.peek()) {
      waiting.remove();
      deliver(w.connection, now);
      any = true;
    }
    deliverQueued(now);
    return any;
  }
}

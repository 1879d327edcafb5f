/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Plan;

/** What happens when events arrive: they are handled, and may bring about others. */
public final class Arrivals {
  /** More events than this within one step chase each other in a circle. */
  private static final int LIMIT = 10_000_000;

  private final Plan plan;
  private final Sender sender;

  /** Events that each instance of a group has had, where handling them draws random numbers. */
  private final Map<Integer, long[]> draws = new HashMap<>();

  /** Takes the events that leave ports. */
  public interface Sender {
    void send(int group, int instance, int port);
  }

  /**
   * @param sender takes what is sent in turn
   */
  public Arrivals(Plan plan, Sender sender) {
    this.plan = plan;
    this.sender = sender;
  }

  /**
   * An event arrives.
   *
   * @param receiver where; null where nothing happens
   * @param instance at which instance
   * @param value what it brings along
   * @param time ms
   */
  public void arrive(@Nullable InPort receiver, int instance, double value, double time) {
    if (receiver == null) {
      return;
    }
    long draw = receiver.isRandom() ? draw(receiver.group(), instance) : -1;
    receiver.handle(instance, value, time, draw);
    for (Action.PortCount emitted : receiver.emits()) {
      for (int n = receiver.count(emitted, instance); n > 0; n--) {
        sender.send(receiver.group(), instance, emitted.port());
      }
    }
  }

  /**
   * Counts the events without delay of one step.
   *
   * @throws SolverException where there are so many that they can only chase each other
   */
  public static void check(int delivered, double time) {
    if (delivered > LIMIT) {
      throw new SolverException(
          time, "events without delay chase each other in a circle; a delay above 0 is expected");
    }
  }

  /** Below zero, as the numbers of steps are not: which event it is for the instance. */
  private long draw(int group, int instance) {
    int size = plan.model().groups().get(group).size();
    return -1 - ++draws.computeIfAbsent(group, g -> new long[size])[instance];
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * A way that events take.
 *
 * @param group group that sends
 * @param instance instance that sends
 * @param port position of its out port
 * @param targetGroup group that receives
 * @param targetInstance instance that receives
 * @param targetPort name of its in port
 * @param delay ms; 0 means in the same step
 * @param value what an event brings along, see {@link Group#carried()}
 */
public record Connection(
    int group,
    int instance,
    int port,
    int targetGroup,
    int targetInstance,
    String targetPort,
    double delay,
    double value) {
  /** A way on which events bring nothing along. */
  public Connection(
      int group,
      int instance,
      int port,
      int targetGroup,
      int targetInstance,
      String targetPort,
      double delay) {
    this(group, instance, port, targetGroup, targetInstance, targetPort, delay, 0);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.Map;

/**
 * Many instances of one mechanism.
 *
 * @param mechanism their equations
 * @param size how many
 * @param parameters value of every parameter column, one an instance
 * @param streams number that tells an instance's random numbers from those of all others; it should
 *     follow from what the instance is, not from its place, so that other parts of a model have no
 *     influence on it; may be empty where none are drawn
 * @param carried parameter column that an event sets to the value of its connection before it is
 *     handled, −1 where events bring nothing along
 */
@SuppressWarnings("ArrayRecordComponent")
public record Group(
    Mechanism mechanism, int size, Map<Integer, double[]> parameters, long[] streams, int carried) {
  /** Refuses arrays of another length than the group. */
  public Group {
    parameters = Map.copyOf(parameters);
    if (streams.length != size && mechanism.graph().isStochastic()) {
      throw new IllegalArgumentException(
          mechanism.name() + " has " + size + " instances and " + streams.length + " streams");
    }
    for (double[] values : parameters.values()) {
      if (values.length != size) {
        throw new IllegalArgumentException(
            mechanism.name() + " has " + size + " instances, a parameter has " + values.length);
      }
    }
  }

  /** Instances to which events bring nothing along. */
  public Group(Mechanism mechanism, int size, Map<Integer, double[]> parameters, long[] streams) {
    this(mechanism, size, parameters, streams, -1);
  }

  /** Instances whose random numbers follow from the mechanism's name and their position. */
  public Group(Mechanism mechanism, int size, Map<Integer, double[]> parameters) {
    this(
        mechanism,
        size,
        parameters,
        mechanism.graph().isStochastic() ? positions(mechanism.name(), size) : new long[0]);
  }

  private static long[] positions(String name, int size) {
    long[] streams = new long[size];
    for (int i = 0; i < size; i++) {
      streams[i] = ((long) name.hashCode() << 32) + i;
    }
    return streams;
  }

  public String name() {
    return mechanism.name();
  }
}

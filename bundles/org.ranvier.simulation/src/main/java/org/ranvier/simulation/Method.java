/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a run is integrated; what each method computes is stated in {@code releng/doc/numerics.md}.
 */
public enum Method {
  /** Staggered backward Euler with exponential Euler for gates: the default. */
  NEURON("neuron"),
  /** What NEURON steps with the mechanisms that jNeuroML exports: gates by forward Euler, late. */
  NEURON_EXPORT("neuron-export"),
  /** Second order in the time step: a symmetric splitting, Crank and Nicolson's order for all. */
  CN("cn"),
  /** Classical explicit Runge–Kutta of fourth order. */
  RK4("rk4"),
  /** Steps as long as their error allows; the time step is the distance of samples. */
  ADAPTIVE("adaptive"),
  /** Forward Euler as jLEMS does it, step for step where no cell has more than one segment. */
  JLEMS("jlems");

  private final String id;

  Method(String id) {
    this.id = id;
  }

  /** The name on a command line and in a file, e.g. {@code neuron}. */
  public String id() {
    return id;
  }

  /**
   * The method of that name, whatever its case.
   *
   * @throws IllegalArgumentException with the names that exist
   */
  public static Method parse(String text) {
    for (Method method : values()) {
      if (method.id.equals(text.strip().toLowerCase(Locale.ROOT))) {
        return method;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a method; the methods are %s"
            .formatted(
                text, Arrays.stream(values()).map(Method::id).collect(Collectors.joining(", "))));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

/** The methods of integration; {@code releng/doc/numerics.md} says what each computes. */
public enum StepMethod {
  /** Staggered: voltage by linearised backward Euler, then states by exponential Euler. */
  NEURON,
  /** What NEURON steps with the mechanisms that jNeuroML writes for it. */
  NEURON_EXPORT,
  /** Second order: a symmetric splitting with an L-stable pair of tree solves in its middle. */
  CN,
  /** Classical explicit Runge–Kutta of fourth order on all states together. */
  RK4,
  /** Rosenbrock's method of fourth order with error control; steps end where conditions change. */
  ADAPTIVE,
  /** Forward Euler, children before parents; trees of components as jLEMS steps them. */
  JLEMS
}

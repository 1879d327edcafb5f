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
  /** Forward Euler, children before parents; trees of components as jLEMS steps them. */
  JLEMS
}

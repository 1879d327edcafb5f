/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

/** In what a model has to agree with another engine, so that times can be compared. */
public enum Comparison {
  /** The potential at all times, to 1e-6 mV. */
  POTENTIAL,
  /** The potential before the first spike, to 0.01 mV, and the time of every spike, to 1 µs. */
  SPIKES,
  /** The mean rate of all cells, to 5 %: random numbers differ. */
  RATE
}

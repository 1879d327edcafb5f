/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

/** How spikes are found in a column of samples. */
public sealed interface Detection {
  /**
   * A spike is the first sample above the threshold after one at or below it.
   *
   * @param value in the scaled unit of the column
   */
  record Threshold(double value) implements Detection {}

  /** A spike is a sample not below the one before and above the one after. */
  record Maximum() implements Detection {}
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

/** What is compared with the expected values. */
public sealed interface Measure {
  /** The times of all spikes. */
  record SpikeTimes(SpikeSource source) implements Measure {}

  /**
   * One number, spikes per unit of time; the mean over the sources where there are several.
   *
   * @param perInterval whether it is the number of whole intervals over their length, otherwise the
   *     number of spikes over the length of the window
   * @param start begin of the window
   * @param end end of the window
   */
  record SpikeRate(SpikeSource source, boolean perInterval, double start, double end)
      implements Measure {}

  /**
   * The mean of the last samples.
   *
   * @param samples how many
   */
  record Resting(Column column, int samples) implements Measure {}
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.util.List;

/**
 * What a simulation gave, to be compared with another engine's.
 *
 * @param samples the recorded quantity at every step, the start included; a potential in mV
 * @param spikesMs times of the spikes of every recorded cell, ms
 */
@SuppressWarnings("ArrayRecordComponent")
public record Observation(double[] samples, List<double[]> spikesMs) {
  /** Keeps its own copy of the list. */
  public Observation {
    spikesMs = List.copyOf(spikesMs);
  }

  /** Number of spikes of all recorded cells. */
  public long spikes() {
    return spikesMs.stream().mapToLong(train -> train.length).sum();
  }
}

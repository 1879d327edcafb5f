/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.util.Optional;
import org.ranvier.simulation.RunInfo;

/**
 * What the measuring of one benchmark gave.
 *
 * @param benchmark what was measured
 * @param info the run: size, step, method, back end
 * @param own Ranvier's times
 * @param spikes number of spikes recorded in a round
 * @param reference another engine's, where it was asked for
 */
public record Measured(
    Benchmark benchmark, RunInfo info, Timing own, long spikes, Optional<Reference> reference) {
  /** What a step is made of: compartments where cells have shapes, else cells. */
  public long units() {
    return info.controlVolumes() > 0 ? info.controlVolumes() : info.cells();
  }

  /** How many times faster Ranvier's fastest round is than the other engine's. */
  public Optional<Double> ratio() {
    return reference.map(other -> other.timing().minimum() / own.minimum());
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.nio.file.Path;

/** Where the spikes of an experiment come from. */
public sealed interface SpikeSource {
  /**
   * They are found in samples.
   *
   * @param column what is sampled
   * @param detection how they are found
   */
  record Detected(Column column, Detection detection) implements SpikeSource {}

  /**
   * They are the events of an event file.
   *
   * @param file absolute path of the file
   * @param id id of the event selection; {@code *} for all
   * @param scale factor from s to the unit of the expected times
   */
  record Events(Path file, String id, double scale) implements SpikeSource {}
}

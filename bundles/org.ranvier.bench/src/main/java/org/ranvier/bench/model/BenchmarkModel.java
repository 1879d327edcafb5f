/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.io.IOException;
import java.nio.file.Path;

/** A model that can be written to a folder. */
public interface BenchmarkModel {
  /**
   * Writes all files of the model into an empty folder.
   *
   * @return the file to run
   */
  Path write(Path folder) throws IOException;

  /** The same model for NEURON, which may read the files of that folder. */
  NeuronModel neuron();
}

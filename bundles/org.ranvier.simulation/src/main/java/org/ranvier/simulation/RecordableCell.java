/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.List;

/**
 * A cell with a shape in a run, and what can be recorded in its segments.
 *
 * @param path of the cell as recordings write it, e.g. {@code pop/0/pyr}; empty where nothing but a
 *     cell is run
 * @param shape id of the cell, or of a morphology that stands outside of cells
 * @param file where that shape is described
 * @param segments how many segments there are
 * @param quantities what can be recorded in one segment at least, e.g. {@code v}; synapses and
 *     inputs do not count
 */
public record RecordableCell(
    String path, String shape, String file, int segments, List<String> quantities) {
  public RecordableCell {
    quantities = List.copyOf(quantities);
  }

  /** The path that stands for a quantity in each segment that has it. */
  public String everywhere(String quantity) {
    return (path.isEmpty() ? "" : path + "/") + "*/" + quantity;
  }
}

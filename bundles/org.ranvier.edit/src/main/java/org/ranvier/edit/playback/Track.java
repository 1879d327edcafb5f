/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

/** A quantity over time at one place of a cell. Another thread may be adding to it. */
public interface Track {
  /**
   * Where on a cell something was recorded: in the control volume that holds the middle of a
   * segment.
   *
   * @param cell path of the cell in the run, such as {@code pop[0]}; may be empty
   * @param shape id of the cell, or of a morphology that stands outside of cells
   * @param file where that shape is described
   * @param segment id of the segment
   * @param quantity what was recorded, such as {@code v}
   */
  record Place(String cell, String shape, String file, int segment, String quantity) {}

  Place place();

  /** As people write it, such as mV; empty for a number. */
  String unit();

  /** The value at a time, between samples on a straight line; NaN where nothing is known yet. */
  double at(double timeMs);

  /** The smallest value so far; NaN without any. */
  double low();

  /** The largest value so far; NaN without any. */
  double high();
}

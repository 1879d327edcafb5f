/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.List;

/**
 * A {@code Display} of the model: what to plot together.
 *
 * @param id id of the element
 * @param title title as written, else the id
 * @param xMin lower end of the time axis in units of {@code timeScaleMs}
 * @param xMax upper end of the time axis in units of {@code timeScaleMs}
 * @param yMin lower end of the value axis, in the lines' scaled values
 * @param yMax upper end of the value axis, in the lines' scaled values
 * @param timeScaleMs what 1 on the time axis means, in ms
 * @param lines what is drawn
 */
public record DisplayInfo(
    String id,
    String title,
    double xMin,
    double xMax,
    double yMin,
    double yMax,
    double timeScaleMs,
    List<DisplayLine> lines) {
  /** Keeps its own copy of the lines. */
  public DisplayInfo {
    lines = List.copyOf(lines);
  }

  /**
   * One curve.
   *
   * @param id id of the element
   * @param recording index of the {@link Recording}
   * @param scale the SI value is divided by this before it is drawn (1e-3 draws volts as mV)
   * @param color {@code #rrggbb}, or empty
   */
  public record DisplayLine(String id, int recording, double scale, String color) {}
}

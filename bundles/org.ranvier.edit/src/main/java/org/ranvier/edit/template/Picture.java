/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.List;

/**
 * What a new part does, in curves.
 *
 * @param panels one for each quantity; none where there is nothing to draw
 */
public record Picture(List<Panel> panels) {
  /** Nothing to draw. */
  public static final Picture EMPTY = new Picture(List.of());

  /** What a panel shows. */
  public enum Quantity {
    /** Membrane potentials in mV over the time in ms. */
    POTENTIAL,
    /** Share of open gates over the potential in mV. */
    STEADY_STATE,
    /** Time constants in ms over the potential in mV. */
    TIME_COURSE,
    /** Share of open gates over the decimal logarithm of a concentration in mM. */
    STEADY_STATE_OF_CONCENTRATION
  }

  /** Curves that share their axes. */
  public record Panel(Quantity quantity, List<Curve> curves) {
    public Panel {
      curves = List.copyOf(curves);
    }
  }

  /** A curve; x and y are of one length. */
  @SuppressWarnings("ArrayRecordComponent") // thousands of points, never changed
  public record Curve(String name, double[] x, double[] y) {}

  public Picture {
    panels = List.copyOf(panels);
  }
}

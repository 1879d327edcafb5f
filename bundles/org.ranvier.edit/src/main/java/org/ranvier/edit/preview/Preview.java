/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.preview;

import java.util.List;

/**
 * A small picture of what a document holds.
 *
 * <p>Places of a shape are in µm, y upwards.
 */
public sealed interface Preview {
  /** Id of the component that is shown. */
  String subject();

  /** A cell, seen from the side that it is widest on. */
  record Shape(String subject, List<Line> lines, Bounds bounds) implements Preview {
    public Shape {
      lines = List.copyOf(lines);
    }
  }

  /** A piece of a cell. */
  record Line(float fromX, float fromY, float toX, float toY, float diameter, Region region) {}

  /**
   * Which part of a cell a segment belongs to; one that says more comes before one that says less.
   */
  enum Region {
    SOMA,
    AXON,
    APICAL,
    /** Dendrites of which no more is said as well. */
    BASAL,
    OTHER
  }

  /** The smallest box around a shape. */
  record Bounds(double minX, double minY, double maxX, double maxY) {}

  /**
   * What the gates of a channel come to rest at, for each membrane potential.
   *
   * @param voltagesMv in mV, evenly spaced
   */
  record Curves(String subject, List<Double> voltagesMv, List<Curve> curves) implements Preview {
    public Curves {
      voltagesMv = List.copyOf(voltagesMv);
      curves = List.copyOf(curves);
    }
  }

  /**
   * One steady state.
   *
   * @param name path of the gate
   * @param values between 0 and 1, one for each voltage; not a number where none can be computed
   */
  record Curve(String name, List<Double> values) {
    public Curve {
      values = List.copyOf(values);
    }
  }

  /** The populations of a network. */
  record Populations(String subject, List<Bar> bars, int more) implements Preview {
    public Populations {
      bars = List.copyOf(bars);
    }
  }

  /** So many cells of a kind. */
  record Bar(String id, String component, long size) {}
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.List;

/** What the colours of a picture mean. */
public sealed interface Legend {
  /** What is coloured, e.g. "Path length". */
  String title();

  /**
   * A range of numbers.
   *
   * @param unit as it is written, e.g. µm
   */
  record Range(String title, String unit, double low, double high, Scale scale) implements Legend {
    /** The colour of a number; that of the unknown for NaN. */
    public int colour(double value) {
      return Double.isNaN(value) ? ColourMap.UNKNOWN : scale.at(place(value));
    }

    private double place(double value) {
      return high > low ? (value - low) / (high - low) : 0.5;
    }

    /** Round numbers within the range with their places, 0 to 1. */
    public List<Tick> ticks(int most) {
      return RoundNumbers.within(low, high, most).stream()
          .map(value -> new Tick(place(value), RoundNumbers.format(value)))
          .toList();
    }

    /** With the unit, as over an axis. */
    public String heading() {
      return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
  }

  /**
   * A part of a colour map: the ends of maps come near to the background of one theme or the other.
   *
   * @param from share of the map that is the low end
   * @param to share of the map that is the high end
   */
  record Scale(ColourMap map, double from, double to) {
    public int at(double share) {
      return map.at(from + Math.clamp(share, 0, 1) * (to - from));
    }
  }

  /** A number in the range. */
  record Tick(double place, String label) {}

  /** Names with their colours. */
  record Names(String title, List<Name> names) implements Legend {
    public Names {
      names = List.copyOf(names);
    }
  }

  /** A name and its colour, 0xRRGGBB. */
  record Name(String label, int colour) {}
}

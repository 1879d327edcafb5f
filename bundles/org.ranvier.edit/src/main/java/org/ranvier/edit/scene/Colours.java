/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Arrays;
import java.util.List;

/** The colour of each segment and what it means. */
public final class Colours {
  private final int[] ofSegments;
  private final Legend legend;

  /**
   * @param ofSegments 0xRRGGBB by index of the segment, not copied
   */
  public Colours(int[] ofSegments, Legend legend) {
    this.ofSegments = ofSegments;
    this.legend = legend;
  }

  /**
   * Colours by numbers of any kind. The range is that of the numbers there are; what has none is
   * grey.
   *
   * @param title what is coloured, e.g. "Path length"
   * @param unit as it is written, e.g. µm; empty for pure numbers
   * @param values by index of the segment, NaN for those that have none
   */
  public static Colours byValue(String title, String unit, double[] values, Legend.Scale scale) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low > high
        ? new Colours(unknown(values.length), new Legend.Names(title, List.of()))
        : byValue(new Legend.Range(title, unit, low, high, scale), values);
  }

  /**
   * Colours by numbers over a given range, as in pictures that are to be compared.
   *
   * @param values by index of the segment, NaN for those that have none
   */
  public static Colours byValue(Legend.Range range, double[] values) {
    return new Colours(Arrays.stream(values).mapToInt(range::colour).toArray(), range);
  }

  private static int[] unknown(int size) {
    int[] colours = new int[size];
    Arrays.fill(colours, ColourMap.UNKNOWN);
    return colours;
  }

  /** 0xRRGGBB by index of the segment, not copied. */
  public int[] ofSegments() {
    return ofSegments;
  }

  public Legend legend() {
    return legend;
  }
}

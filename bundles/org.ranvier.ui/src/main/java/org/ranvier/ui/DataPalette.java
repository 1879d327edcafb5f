/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui;

import java.util.List;
import org.eclipse.swt.graphics.RGB;

/**
 * The colours of data series, after Okabe and Ito (2008): told apart by every common kind of colour
 * vision.
 *
 * <p>Backgrounds and text take their colour from the platform theme; only data is coloured here.
 */
public final class DataPalette {
  private static final List<RGB> SERIES =
      List.of(
          new RGB(0x00, 0x72, 0xB2),
          new RGB(0xD5, 0x5E, 0x00),
          new RGB(0x00, 0x9E, 0x73),
          new RGB(0xCC, 0x79, 0xA7),
          new RGB(0xE6, 0x9F, 0x00),
          new RGB(0x56, 0xB4, 0xE9),
          new RGB(0xF0, 0xE4, 0x42),
          new RGB(0x7F, 0x7F, 0x7F));

  /** Least contrast of lines that carry meaning. */
  private static final double OF_LINES = 3;

  /** Luminance from which black is the more visible of black and white. */
  private static final double MIDDLE = 0.18;

  private DataPalette() {}

  /**
   * The colour of the series with this index, from 0; after the eighth series the colours repeat.
   */
  public static RGB series(int index) {
    return SERIES.get(Math.floorMod(index, SERIES.size()));
  }

  /**
   * As {@link #series(int)}, for lines on a background: lighter or darker where they would be hard
   * to see, of the same hue.
   */
  public static RGB series(int index, RGB background) {
    return visible(series(index), background);
  }

  /** A colour with enough contrast to a background, mixed with white or black where need be. */
  public static RGB visible(RGB colour, RGB background) {
    int end = luminance(background) < MIDDLE ? 255 : 0;
    RGB shown = colour;
    for (int percent = 5; percent <= 100 && contrast(shown, background) < OF_LINES; percent += 5) {
      shown =
          new RGB(
              mix(colour.red, end, percent),
              mix(colour.green, end, percent),
              mix(colour.blue, end, percent));
    }
    return shown;
  }

  private static int mix(int from, int to, int percent) {
    return (from * (100 - percent) + to * percent) / 100;
  }

  /** The ratio of two colours as WCAG 2 defines it, from 1 to 21. */
  public static double contrast(RGB first, RGB second) {
    double a = luminance(first) + 0.05;
    double b = luminance(second) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(RGB colour) {
    return 0.2126 * linear(colour.red)
        + 0.7152 * linear(colour.green)
        + 0.0722 * linear(colour.blue);
  }

  private static double linear(int component) {
    double share = component / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** True from the fifth series on, where colour alone no longer tells the series apart. */
  public static boolean needsSecondCode(int index) {
    return index >= 4;
  }
}

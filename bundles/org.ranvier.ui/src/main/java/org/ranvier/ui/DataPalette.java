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

  private DataPalette() {}

  /**
   * The colour of the series with this index, from 0; after the eighth series the colours repeat.
   */
  public static RGB series(int index) {
    return SERIES.get(Math.floorMod(index, SERIES.size()));
  }

  /** True from the fifth series on, where colour alone no longer tells the series apart. */
  public static boolean needsSecondCode(int index) {
    return index >= 4;
  }
}

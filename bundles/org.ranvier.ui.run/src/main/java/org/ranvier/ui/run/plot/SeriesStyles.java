/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swtchart.LineStyle;
import org.ranvier.ui.DataPalette;

/**
 * Second code of data series beside their colour: the line style from the fifth series on; and
 * blends for grids.
 */
final class SeriesStyles {
  private static final LineStyle[] STYLES = {
    LineStyle.SOLID, LineStyle.DASH, LineStyle.DOT, LineStyle.DASHDOT
  };

  private SeriesStyles() {}

  static LineStyle style(int series) {
    return !DataPalette.needsSecondCode(series)
        ? LineStyle.SOLID
        : STYLES[1 + (series - 4) % (STYLES.length - 1)];
  }

  /** A colour between two, for grids: {@code share} of the first in the second. */
  static Color blend(Color first, Color second, double share) {
    return new Color(
        mix(first.getRed(), second.getRed(), share),
        mix(first.getGreen(), second.getGreen(), share),
        mix(first.getBlue(), second.getBlue(), share));
  }

  private static int mix(int first, int second, double share) {
    return (int) Math.round(share * first + (1 - share) * second);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Legend;
import org.ranvier.edit.scene.Projection;
import org.ranvier.edit.scene.ScaleBar;
import org.ranvier.edit.scene.SceneStyle;

/** Writes time, scale and legend into a picture. */
final class Caption {
  private static final int EDGE = 14;
  private static final int TEXT = 13;
  private static final int RANGE = 180;
  private static final int RANGE_ROWS = 10;
  private static final double BAR_SHARE = 0.25;
  private static final int DARK = 384;

  private final SceneStyle style;
  private final Color ink;

  Caption(SceneStyle style) {
    this.style = style;
    int back = style.background();
    boolean dark = (back >> 16 & 0xFF) + (back >> 8 & 0xFF) + (back & 0xFF) < DARK;
    this.ink = new Color(dark ? 0xE6E6E6 : 0x1A1A1A);
  }

  /**
   * Writes into a picture.
   *
   * @param decimals of the time in ms
   */
  void write(BufferedImage picture, Camera camera, Legend legend, double timeMs, int decimals) {
    Graphics2D out = picture.createGraphics();
    try {
      out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      out.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      out.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
      out.setColor(ink);
      String time = String.format(Locale.ROOT, "t = %." + decimals + "f\u2009ms", timeMs);
      out.setFont(out.getFont().deriveFont(Font.BOLD, TEXT + 3f));
      out.drawString(time.replace('-', '\u2212'), EDGE, EDGE + out.getFontMetrics().getAscent());
      out.setFont(out.getFont().deriveFont(Font.PLAIN, (float) TEXT));
      scale(out, camera);
      if (legend instanceof Legend.Range range) {
        range(out, range, camera.width());
      }
    } finally {
      out.dispose();
    }
  }

  private void scale(Graphics2D out, Camera camera) {
    if (camera.projection() == Projection.PERSPECTIVE) {
      return; // would be true at one depth only
    }
    ScaleBar bar = ScaleBar.of(camera, BAR_SHARE * camera.width());
    int y = camera.rows() - EDGE;
    out.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    out.drawLine(EDGE, y, EDGE + (int) Math.round(bar.pixels()), y);
    out.drawString(bar.label(), EDGE, y - 6);
  }

  /** In the upper right corner. */
  private void range(Graphics2D out, Legend.Range range, int width) {
    FontMetrics font = out.getFontMetrics();
    int length = Math.min(RANGE, width / 3);
    int left = width - 2 * EDGE - length;
    int top = EDGE + font.getHeight();
    String heading = range.heading();
    out.drawString(heading, Math.min(left, width - EDGE - font.stringWidth(heading)), top - 4);
    for (int i = 0; i < length; i++) {
      out.setColor(new Color(range.scale().at(i / (length - 1.0))));
      out.fillRect(left + i, top, 1, RANGE_ROWS);
    }
    out.setColor(ink);
    for (Legend.Tick tick : range.ticks(3)) {
      int at = left + (int) Math.round(tick.place() * (length - 1));
      out.fillRect(at, top + RANGE_ROWS, 1, 3);
      out.drawString(
          tick.label(),
          at - font.stringWidth(tick.label()) / 2,
          top + RANGE_ROWS + 3 + font.getAscent());
    }
  }

  SceneStyle style() {
    return style;
  }
}

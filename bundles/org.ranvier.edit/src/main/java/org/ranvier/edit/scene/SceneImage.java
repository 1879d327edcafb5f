/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture of a cell as pixels, with scale and legend in it as {@link ScenePicture} has them.
 */
public final class SceneImage {
  private static final String HEADLESS = "java.awt.headless";

  static {
    // Fonts of AWT are all that is needed of it. Beside the windows of another toolkit in the same
    // process it must not look for a display of its own: on macOS it would wait for ever.
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
  }

  private static final int EDGE = 14;
  private static final int TEXT = 13;
  private static final int RANGE = 180;
  private static final int RANGE_ROWS = 10;
  private static final int SWATCH = 10;
  private static final double BAR_SHARE = 0.25;
  private static final int DARK = 384;

  private final Camera camera;
  private final Graphics2D out;
  private final Color ink;
  private final int width;
  private final int rows;

  /** Writes in the pixels that the camera has without the magnification. */
  private SceneImage(BufferedImage picture, Camera camera, SceneStyle style, double finer) {
    this.camera = camera;
    this.width = (int) Math.round(picture.getWidth() / finer);
    this.rows = (int) Math.round(picture.getHeight() / finer);
    int back = style.background();
    boolean dark = (back >> 16 & 0xFF) + (back >> 8 & 0xFF) + (back & 0xFF) < DARK;
    ink = new Color(dark ? 0xE6E6E6 : 0x1A1A1A);
    out = picture.createGraphics();
    out.scale(finer, finer);
    out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    out.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    out.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
    out.setColor(ink);
  }

  /**
   * Draws a picture.
   *
   * @param camera from where, and in how many pixels
   * @param heading such as the time; empty for none
   * @param finer how many of the pixels letters take for one of a screen
   */
  public static BufferedImage of(
      Scene scene,
      Camera camera,
      Colours colours,
      Marks marks,
      SceneStyle style,
      String heading,
      double finer) {
    Raster raster = SoftwareRenderer.draw(scene, camera, colours.ofSegments(), marks, style);
    BufferedImage picture =
        new BufferedImage(raster.width(), raster.rows(), BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, raster.width(), raster.rows(), raster.pixels(), 0, raster.width());
    SceneImage over = new SceneImage(picture, camera, style, finer);
    try {
      over.heading(heading);
      over.scale(finer);
      switch (colours.legend()) {
        case Legend.Range range -> over.range(range);
        case Legend.Names names -> over.names(names.names());
      }
    } finally {
      over.out.dispose();
    }
    return picture;
  }

  /**
   * What {@link #of} draws without a heading, as a PNG file.
   *
   * @param camera from where, and in how many pixels of a screen
   * @param finer how many pixels each way the file has for one of a screen
   */
  public static byte[] png(
      Scene scene, Camera camera, Colours colours, Marks marks, SceneStyle style, int finer) {
    Camera fine = camera.withSize(finer * camera.width(), finer * camera.rows());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(of(scene, fine, colours, marks, style, "", finer), "png", bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private void heading(String text) {
    out.setFont(out.getFont().deriveFont(Font.BOLD, TEXT + 3f));
    out.drawString(text, EDGE, EDGE + out.getFontMetrics().getAscent());
    out.setFont(out.getFont().deriveFont(Font.PLAIN, (float) TEXT));
  }

  private void scale(double finer) {
    if (camera.projection() == Projection.PERSPECTIVE) {
      return; // would be true at one depth only
    }
    ScaleBar bar = ScaleBar.of(camera, BAR_SHARE * camera.width());
    int y = rows - EDGE;
    out.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    out.drawLine(EDGE, y, EDGE + (int) Math.round(bar.pixels() / finer), y);
    out.drawString(bar.label(), EDGE, y - 6);
  }

  /** In the upper right corner. */
  private void range(Legend.Range range) {
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

  /** In the upper right corner, one below the other. */
  private void names(List<Legend.Name> names) {
    FontMetrics font = out.getFontMetrics();
    int longest = names.stream().mapToInt(each -> font.stringWidth(each.label())).max().orElse(0);
    int left = width - EDGE - longest;
    int y = EDGE;
    for (Legend.Name each : names) {
      out.setColor(new Color(each.colour()));
      out.fillRect(left - SWATCH - 6, y + (font.getHeight() - SWATCH) / 2, SWATCH, SWATCH);
      out.setColor(ink);
      out.drawString(each.label(), left, y + font.getAscent());
      y += font.getHeight() + 3;
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import java.util.List;
import java.util.Locale;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Legend;
import org.ranvier.edit.scene.SceneStyle;
import org.ranvier.edit.scene.SegmentSelection;

/** A dendrogram as a vector picture with an axis. */
public final class DendrogramPicture {
  private static final int TEXT = 12;
  private static final int AXIS_ROWS = 40;
  private static final int DARK = 384;

  private DendrogramPicture() {}

  /**
   * Round numbers along the axis of a window with their places in pixels.
   *
   * @param most one more than so many at most
   */
  public static List<Tick> ticks(DendrogramWindow window, int most) {
    double low = Math.max(0, window.distance(0));
    double high = window.distance(window.width());
    if (!(high > low)) {
      return List.of();
    }
    Legend.Scale none = new Legend.Scale(ColourMap.VIRIDIS, 0, 1);
    return new Legend.Range("", "", low, high, none)
        .ticks(most).stream()
            .map(tick -> new Tick(window.x(low + tick.place() * (high - low)), tick.label()))
            .toList();
  }

  /**
   * A number on the axis.
   *
   * @param x its place, pixels
   */
  public record Tick(double x, String label) {}

  /**
   * Writes what is seen in a window as SVG.
   *
   * @param colours 0xRRGGBB by index of the segment
   * @param axis what the axis is called, with its unit
   * @param title what the picture shows, for those who do not see it
   */
  public static String svg(
      Dendrogram dendrogram,
      DendrogramWindow window,
      int[] colours,
      SegmentSelection chosen,
      SceneStyle style,
      String axis,
      String title) {
    Svg svg = new Svg(style);
    svg.begin(window, title);
    DendrogramLines.draw(
        dendrogram,
        window,
        new DendrogramLines.Pen() {
          @Override
          public void segment(int index, double fromX, double toX, double y) {
            boolean marked = chosen.contains(index);
            svg.line(fromX, y, toX, y, marked ? style.chosen() : colours[index], marked ? 3.5 : 2);
          }

          @Override
          public void riser(int index, double x, double fromY, double toY) {
            svg.line(x, fromY, x, toY, colours[index], 1);
          }
        });
    svg.axis(window, ticks(window, 8), axis);
    return svg.end();
  }

  private static final class Svg {
    private final StringBuilder text = new StringBuilder();
    private final SceneStyle style;
    private final String ink;

    Svg(SceneStyle style) {
      this.style = style;
      int back = style.background();
      boolean dark = (back >> 16 & 0xFF) + (back >> 8 & 0xFF) + (back & 0xFF) < DARK;
      this.ink = dark ? "#e6e6e6" : "#1a1a1a";
    }

    /** Words and whole numbers as they are, other numbers to the hundredth of a pixel. */
    private void write(Object... parts) {
      for (Object part : parts) {
        text.append(part instanceof Double number ? Math.round(100 * number) / 100.0 : part);
      }
    }

    private static String hex(int colour) {
      return String.format(Locale.ROOT, "#%06x", colour & 0xFFFFFF);
    }

    void begin(DendrogramWindow window, String title) {
      int width = window.width();
      int rows = window.height() + AXIS_ROWS;
      write("<svg xmlns='http://www.w3.org/2000/svg' width='", width, "' height='", rows);
      write("' viewBox='0 0 ", width, " ", rows);
      write("' font-family='sans-serif' font-size='", TEXT, "'>\n");
      write("<title>", escaped(title), "</title>\n");
      write("<rect width='100%' height='100%' fill='", hex(style.background()), "'/>\n");
      write("<clipPath id='room'><rect width='", width);
      write("' height='", window.height(), "'/></clipPath>\n<g clip-path='url(#room)'>\n");
    }

    void line(double x, double y, double x2, double y2, int colour, double width) {
      write("<path d='M", x, " ", y, "L", x2, " ", y2, "' stroke='", hex(colour));
      write("' stroke-width='", width, "'/>\n");
    }

    void axis(DendrogramWindow window, List<Tick> ticks, String name) {
      int y = window.height();
      write("</g>\n<path d='M0 ", y, "H", window.width(), "' stroke='", ink, "'/>\n");
      for (Tick tick : ticks) {
        write("<path d='M", tick.x(), " ", y, "v4' stroke='", ink, "'/>\n");
        words(tick.x(), y + 4 + TEXT, tick.label());
      }
      words(window.width() / 2.0, y + AXIS_ROWS - 6, name);
    }

    private void words(double x, int y, String words) {
      write("<text x='", x, "' y='", y, "' text-anchor='middle' fill='", ink, "'>");
      write(escaped(words), "</text>\n");
    }

    String end() {
      return text.append("</svg>\n").toString();
    }

    private static String escaped(String words) {
      return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.ranvier.edit.scene.Scene.STRIDE;

import java.util.List;
import org.ranvier.edit.EditMessages;

/**
 * What is seen of a cell as SVG: an outline for each segment, the farthest first, with scale bar
 * and legend; text stays text.
 */
public final class ScenePicture {
  private static final int EDGE = 16;
  private static final double BAR_SHARE = 0.25;
  private static final int TEXT = 12;
  private static final int SCALE_WIDTH = 160;
  private static final int SCALE_STEPS = 32;
  private static final int DARK = 384;

  private final Scene scene;
  private final Camera camera;
  private final SceneStyle style;
  private final StringBuilder svg = new StringBuilder();
  private final String ink;

  private ScenePicture(Scene scene, Camera camera, SceneStyle style) {
    this.scene = scene;
    this.camera = camera;
    this.style = style;
    int back = style.background();
    boolean dark = (back >> 16 & 0xFF) + (back >> 8 & 0xFF) + (back & 0xFF) < DARK;
    this.ink = dark ? "#e6e6e6" : "#1a1a1a";
  }

  /**
   * Writes a picture.
   *
   * @param title what the picture shows, for those who do not see it
   */
  public static String svg(
      Scene scene, Camera camera, Colours colours, SceneStyle style, String title) {
    ScenePicture picture = new ScenePicture(scene, camera, style);
    picture.begin(title);
    picture.segments(colours.ofSegments());
    picture.scaleBar();
    picture.legend(colours.legend());
    return picture.svg.append("</svg>\n").toString();
  }

  private void begin(String title) {
    write("<svg xmlns='http://www.w3.org/2000/svg' width='", camera.width(), "' height='");
    write(camera.rows(), "' viewBox='0 0 ", camera.width(), " ", camera.rows());
    write("' font-family='sans-serif' font-size='", TEXT, "'>\n");
    write("<title>", escaped(title), "</title>\n");
    write("<rect width='100%' height='100%' fill='", Rgb.hex(style.background()), "'/>\n");
  }

  /** Words and whole numbers as they are, other numbers to the hundredth of a pixel. */
  private void write(Object... parts) {
    for (Object part : parts) {
      svg.append(part instanceof Double number ? Math.round(100 * number) / 100.0 : part);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void segments(int[] colours) {
    ProjectedSegments projected = new ProjectedSegments(scene, camera);
    double reach = new CameraReach(scene, camera).radius();
    write("<g stroke='none' stroke-width='0.3' stroke-linejoin='round'>\n");
    for (int segment : PaintersOrder.of(scene, camera)) {
      segment(projected.places, segment, colours[segment], reach);
    }
    write("</g>\n");
  }

  private void segment(double[] places, int segment, int colour, double reach) {
    int at = STRIDE * segment;
    double first = Math.max(scene.startRadius(segment) * places[at + 3], SceneStyle.LEAST_RADIUS);
    double last = Math.max(scene.endRadius(segment) * places[at + 7], SceneStyle.LEAST_RADIUS);
    double dx = places[at + 4] - places[at];
    double dy = places[at + 5] - places[at + 1];
    double length = Math.hypot(dx, dy);
    double cue = style.cue((places[at + 2] + places[at + 6]) / 2, reach);
    String fill = Rgb.hex(Rgb.mix(colour, style.background(), cue));
    boolean nearerStart = places[at + 2] < places[at + 6];
    if (length < 1e-3) {
      circle(places, nearerStart ? at : at + 4, nearerStart ? first : last, fill);
      return;
    }
    if (scene.rounded()[segment]) {
      circle(places, at, first, fill);
    }
    Vector across = new Vector(-dy / length, dx / length, 0);
    // The front of a rim bulges along the axis, see SegmentBrush.
    double inDepth = (places[at + 6] - places[at + 2]) * (places[at + 3] + places[at + 7]) / 2;
    double flat = Math.abs(inDepth) / Math.hypot(length, inDepth);
    double angle = Math.toDegrees(Math.atan2(dx, -dy));
    Vector start = new Vector(places[at], places[at + 1], 0);
    Vector end = new Vector(places[at + 4], places[at + 5], 0);
    write("<path d='M");
    point(start.plus(across.times(first)));
    write("L");
    point(end.plus(across.times(last)));
    rim(last, flat, angle, end.minus(across.times(last)));
    write("L");
    point(start.minus(across.times(first)));
    rim(first, flat, angle, start.plus(across.times(first)));
    write("Z' fill='", fill, "' stroke='", fill, "'/>\n");
  }

  private void point(Vector at) {
    write(at.x(), " ", at.y());
  }

  private void rim(double radius, double flat, double angle, Vector to) {
    write("A", radius, " ", radius * flat, " ", angle, " 0 0 ");
    point(to);
  }

  private void circle(double[] places, int at, double radius, String fill) {
    write("<circle cx='", places[at], "' cy='", places[at + 1], "' r='", radius);
    write("' fill='", fill, "'/>\n");
  }

  private void scaleBar() {
    if (camera.projection() == Projection.PERSPECTIVE) {
      return; // would be true at one depth only
    }
    ScaleBar bar = ScaleBar.of(camera, BAR_SHARE * camera.width());
    int y = camera.rows() - EDGE;
    write("<path d='M", EDGE, " ", y, "h", bar.pixels(), "' stroke='", ink);
    write("' stroke-width='2' fill='none'/>\n");
    text(EDGE, y - 6, "start", bar.label());
  }

  private void text(double x, double y, String anchor, String text) {
    write("<text x='", x, "' y='", y, "' text-anchor='", anchor, "' fill='", ink, "'>");
    write(escaped(text), "</text>\n");
  }

  private void legend(Legend legend) {
    switch (legend) {
      case Legend.Names names -> names(names.names());
      case Legend.Range range -> range(range);
    }
  }

  private void names(List<Legend.Name> names) {
    double y = EDGE + TEXT;
    for (Legend.Name each : names) {
      swatch(EDGE, y - 10, 10, each.colour());
      text(EDGE + 16, y, "start", each.label());
      y += 1.5 * TEXT;
    }
  }

  private void range(Legend.Range range) {
    text(EDGE, EDGE + TEXT, "start", range.heading());
    double step = (double) SCALE_WIDTH / SCALE_STEPS;
    double y = EDGE + 1.5 * TEXT;
    for (int i = 0; i < SCALE_STEPS; i++) {
      swatch(EDGE + i * step, y, step + 0.2, range.scale().at((i + 0.5) / SCALE_STEPS));
    }
    for (Legend.Tick each : range.ticks(4)) {
      text(EDGE + each.place() * SCALE_WIDTH, y + 10 + TEXT, "middle", each.label());
    }
  }

  private void swatch(double x, double y, double width, int colour) {
    write("<rect x='", x, "' y='", y, "' width='", width, "' height='10' fill='");
    write(Rgb.hex(colour), "'/>\n");
  }

  /** What a picture of a cell is called where nobody gives it a name. */
  public static String title(String cell) {
    return EditMessages.of("scene.picture", cell);
  }
}

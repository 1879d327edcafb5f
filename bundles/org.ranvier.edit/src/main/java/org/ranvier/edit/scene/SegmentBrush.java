/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * Paints segments into a band of a picture. A segment is a truncated cone: seen from the side, the
 * front of its surface bulges along its axis, so that a pixel belongs to another place of the axis
 * than the one beside it.
 *
 * <pre>
 *   s       along the axis in the picture, pixels from the start
 *   d       across it, pixels
 *   w       height of the surface over the plane of axis and picture: √(1 − (d/r)²)
 *   bulge   s of the surface less s of the axis below it: −(axis towards viewer) · r · w
 * </pre>
 */
final class SegmentBrush {
  /** Seen along its axis a segment is its disc. */
  private static final double NO_LENGTH = 1e-6;

  /** Up to that radius in pixels a segment is drawn as a line: nothing more could be seen of it. */
  static final double LINE = 1;

  /** By how much a segment reaches into the one that it goes on from, pixels. */
  private static final double OVERLAP = 0.75;

  /** Up to that radius in pixels a segment is too thin to tell light from shadow. */
  private static final double FLAT = 1;

  /** From that radius on it is as bright as the light that falls on it. */
  private static final double ROUND = 4;

  private static final double FLAT_LIGHT = 0.95;
  private static final double HALF = 0.5;

  private final Raster raster;
  private final Camera camera;
  private final SceneStyle style;
  private final double reach;
  private final int top;
  private final int bottom;

  private double x0;
  private double y0;
  private double depth;
  private double deeper;
  private double factor;
  private double first;
  private double last;
  private boolean rounded;
  private boolean isBall;
  private boolean isLine;
  private double length;
  private double ux;
  private double uy;
  private double towards;
  private double slant;
  private double taper;
  private double red;
  private double green;
  private double blue;
  private double discLight;

  SegmentBrush(Raster raster, Camera camera, SceneStyle style, double reach, int top, int bottom) {
    this.raster = raster;
    this.camera = camera;
    this.style = style;
    this.reach = reach;
    this.top = top;
    this.bottom = bottom;
  }

  /** Whether a segment between two heights of the picture can touch the band. */
  boolean reaches(double y, double otherY, double radius) {
    return Math.max(y, otherY) + radius >= top - 1 && Math.min(y, otherY) - radius <= bottom + 1;
  }

  /** Takes up a segment, see {@link ProjectedSegments}; radii in pixels. */
  void place(double[] places, int at, double startRadius, double endRadius, boolean ball) {
    x0 = places[at];
    y0 = places[at + 1];
    depth = places[at + 2];
    deeper = places[at + 6] - depth;
    factor = (places[at + 3] + places[at + 7]) / 2;
    first = startRadius;
    last = endRadius;
    rounded = ball;
    double dx = places[at + 4] - x0;
    double dy = places[at + 5] - y0;
    length = Math.sqrt(dx * dx + dy * dy);
    ux = length > NO_LENGTH ? dx / length : 1;
    uy = length > NO_LENGTH ? dy / length : 0;
    isLine = Math.max(first, last) <= LINE;
    if (!isLine) {
      turn(places, at);
    }
  }

  /** How the segment stands to the viewer. */
  private void turn(double[] places, int at) {
    Vector start = seen(places, at);
    Vector axis = seen(places, at + Projector.SIZE).minus(start);
    double whole = axis.length() * factor;
    isBall = rounded && whole <= NO_LENGTH;
    towards = axis.unit().dot(camera.towardsEye(start.plus(axis.times(0.5))));
    slant = Math.sqrt(Math.max(0, 1 - towards * towards));
    taper = whole > NO_LENGTH ? (last - first) / whole : 0;
    // The disc that is seen is that of the nearer end; its normal is the axis.
    double side = towards > 0 ? slant : -slant;
    discLight = SceneStyle.light(side * ux, -side * uy, Math.abs(towards));
  }

  /** A projected end along the axes of the picture. */
  private Vector seen(double[] places, int at) {
    return new Vector(
        (places[at] - camera.width() / 2.0) / places[at + 3],
        (camera.rows() / 2.0 - places[at + 1]) / places[at + 3],
        -places[at + 2]);
  }

  void colour(int colour, double chosen) {
    int mixed = Rgb.mix(colour, style.chosen(), chosen);
    red = mixed >> 16 & 0xFF;
    green = mixed >> 8 & 0xFF;
    blue = mixed & 0xFF;
  }

  void paint() {
    if (isLine) {
      paintRows(Math.max(first, last) + HALF, HALF, length + HALF);
      return;
    }
    double radius = Math.max(first, last) + 1;
    double beyond = Math.abs(towards) * radius + 1;
    double ball = rounded ? first + 1 : 0;
    double before = Math.max(beyond, ball);
    double behind = Math.max(length + beyond, ball);
    paintRows(radius, before, behind);
  }

  private void paintRows(double radius, double before, double behind) {
    double lowY = Math.min(-before * uy, behind * uy) - radius * Math.abs(ux);
    double highY = Math.max(-before * uy, behind * uy) + radius * Math.abs(ux);
    int from = Math.max(top, (int) Math.floor(y0 + lowY));
    int to = Math.min(bottom - 1, (int) Math.ceil(y0 + highY));
    for (int y = from; y <= to; y++) {
      paintRow(y, radius, before, behind);
    }
  }

  private void paintRow(int y, double radius, double before, double behind) {
    double dy = y + 0.5 - y0;
    // s = dx ux + dy uy and d = dy ux − dx uy, both linear in dx, bound it.
    double low = 0.5 - x0 - 1;
    double high = raster.width() - x0 + 1;
    if (Math.abs(ux) > NO_LENGTH) {
      double one = (-before - dy * uy) / ux;
      double other = (behind - dy * uy) / ux;
      low = Math.max(low, Math.min(one, other));
      high = Math.min(high, Math.max(one, other));
    }
    if (Math.abs(uy) > NO_LENGTH) {
      double one = (dy * ux - radius) / uy;
      double other = (dy * ux + radius) / uy;
      low = Math.max(low, Math.min(one, other));
      high = Math.min(high, Math.max(one, other));
    }
    int from = Math.max(0, (int) Math.floor(x0 + low - 0.5));
    int to = Math.min(raster.width() - 1, (int) Math.ceil(x0 + high - 0.5));
    for (int x = from; x <= to; x++) {
      double dx = x + 0.5 - x0;
      paintPixel(x, y, dx * ux + dy * uy, dy * ux - dx * uy);
    }
  }

  private void paintPixel(int x, int y, double s, double d) {
    if (isLine) {
      paintLine(x, y, s, d);
      return;
    }
    if (!isBall) {
      paintCone(x, y, s, d);
    }
    if (rounded) {
      paintBall(x, y, s, d);
    }
  }

  private void paintLine(int x, int y, double s, double d) {
    double along = length > NO_LENGTH ? Math.clamp(s / length, 0, 1) : 0;
    double share =
        Math.clamp(first + along * (last - first) + HALF - Math.abs(d), 0, 1)
            * Math.clamp(Math.min(s, length - s) + 1, 0, 1);
    if (share > 0) {
      paint(x, y, depth + along * deeper, FLAT_LIGHT, share);
    }
  }

  private void paintCone(int x, int y, double s, double d) {
    double along = length > NO_LENGTH ? Math.clamp(s / length, 0, 1) : 0;
    double radius = first + along * (last - first);
    double across = Math.clamp(d / radius, -1, 1);
    double w = Math.sqrt(1 - across * across);
    double bulge = -towards * radius * w;
    double place = s - bulge;
    double sides = Math.clamp(radius + 0.5 - Math.abs(d), 0, 1);
    // At its nearer end the surface borders on the disc, at the other on the background, and where
    // it goes on from another segment on that.
    double start = Math.clamp(place + 0.5, 0, 1);
    if (rounded) {
      start = place < -OVERLAP ? 0 : 1;
    } else if (towards < 0) {
      start = place < 0 ? 0 : 1;
    }
    double end = towards > 0 ? (place > length ? 0 : 1) : Math.clamp(length - place + 0.5, 0, 1);
    double share = sides * start * end;
    if (share > 0) {
      paintSurface(x, y, Math.clamp(place / Math.max(length, 1), 0, 1), across, w, radius, share);
    } else if (sides > 0) {
      paintDisc(x, y, s, bulge, sides);
    }
  }

  private void paintSurface(
      int x, int y, double along, double across, double w, double radius, double share) {
    double right = -uy * across - towards * ux * w;
    double up = -ux * across + towards * uy * w;
    double front = slant * w;
    // A surface that becomes narrower looks along the axis.
    double light =
        SceneStyle.light(
            right - taper * slant * ux, up + taper * slant * uy, front - taper * towards);
    double at = depth + along * deeper - radius * front / factor;
    paint(x, y, at, light / Math.sqrt(1 + taper * taper), share);
  }

  /** The flat end that looks at the viewer: an ellipse, whose place in depth is not far off. */
  private void paintDisc(int x, int y, double s, double bulge, double share) {
    boolean atEnd = towards > 0;
    double from = atEnd ? s - length : s;
    double inside = Math.clamp(Math.abs(bulge) + (atEnd ? -from : from) + 0.5, 0, 1);
    boolean outwards = atEnd ? s - bulge > length : s - bulge < 0;
    if (towards != 0 && outwards && inside > 0) {
      double rise = slant * from / towards / factor;
      paint(x, y, depth + (atEnd ? deeper : 0) + rise, discLight, share * inside);
    }
  }

  private void paintBall(int x, int y, double s, double d) {
    double square = s * s + d * d;
    double share = Math.clamp(first + 0.5 - Math.sqrt(square), 0, 1);
    if (share > 0) {
      double w = Math.sqrt(Math.max(0, 1 - square / (first * first)));
      double right = (s * ux - d * uy) / first;
      double up = -(s * uy + d * ux) / first;
      paint(x, y, depth - first * w / factor, SceneStyle.light(right, up, w), share);
    }
  }

  private void paint(int x, int y, double at, double light, double share) {
    double round = Math.clamp((Math.max(first, last) - FLAT) / (ROUND - FLAT), 0, 1);
    double cue = style.cue(at, reach);
    int back = style.background();
    double bright = FLAT_LIGHT + round * (light - FLAT_LIGHT);
    double dim = Math.min(bright, 1);
    double whiter = 255 * Math.clamp(bright - 1, 0, 1);
    double shown = 1 - cue;
    raster.paint(
        x,
        y,
        at,
        shown * (red * dim + whiter) + cue * (back >> 16 & 0xFF),
        shown * (green * dim + whiter) + cue * (back >> 8 & 0xFF),
        shown * (blue * dim + whiter) + cue * (back & 0xFF),
        share);
  }
}

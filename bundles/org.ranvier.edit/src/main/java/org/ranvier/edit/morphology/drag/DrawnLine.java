/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.tree.Growth;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;

/**
 * A neurite that is being drawn with the pointer: a line in the plane through its start that faces
 * the viewer, freehand or corner by corner. Freehand parts are simplified to the points that the
 * line needs; corners stay.
 */
public final class DrawnLine {
  /** How far a simplified line may be from what was drawn, pixels. */
  private static final double TOLERANCE = 1.5;

  /** Of a soma this share is the width of a neurite where no other one tells. */
  private static final double OF_SOMA = 0.1;

  private static final double WIDEST_USUAL_UM = 2;

  /** A place of the line with whether it stays and how exact it is, µm. */
  private record Mark(Vector at, boolean corner, double toleranceUm) {}

  private final SegmentPlace from;
  private final Width width;
  private final List<Mark> marks = new ArrayList<>();

  /**
   * How wide the neurite is.
   *
   * @param startUm diameter where it starts
   * @param endUm diameter at its tip; between both it is linear in the length
   */
  public record Width(double startUm, double endUm) {
    /**
     * As wide as what it grows from; on a soma as wide as the other neurites there are in the
     * middle, or a tenth of the soma, at most 2 µm.
     */
    public static Width usual(Morphology morphology, SegmentPlace place) {
      Segment segment = morphology.segments().get(place.segmentIndex());
      double own = segment.proximal().towards(segment.distal(), place.fraction()).diameter();
      boolean soma = segment.isSphere() || segment.isRoot();
      double start = soma ? onSoma(morphology, segment, own) : own;
      return new Width(start, start);
    }

    private static double onSoma(Morphology morphology, Segment soma, double own) {
      double[] widths =
          morphology.children(soma.index()).stream()
              .mapToDouble(each -> each.distal().diameter())
              .sorted()
              .toArray();
      return widths.length > 0
          ? widths[widths.length / 2]
          : Math.min(own, Math.min(WIDEST_USUAL_UM, OF_SOMA * own));
    }
  }

  /** Begins at a place of a cell. */
  public DrawnLine(Morphology morphology, SegmentPlace from, Width width) {
    Segment segment = morphology.segments().get(from.segmentIndex());
    this.from = from;
    this.width = width;
    Point start = segment.proximal().towards(segment.distal(), from.fraction());
    marks.add(new Mark(Handles.place(start), true, 0));
  }

  /** Where it starts, µm. */
  public Vector start() {
    return marks.getFirst().at();
  }

  /** Where it ends by now, µm. */
  public Vector last() {
    return marks.getLast().at();
  }

  public Width width() {
    return width;
  }

  /** Goes on to where the pointer is, freehand. */
  public void draw(Camera camera, double x, double y) {
    add(camera, x, y, false);
  }

  /** Goes straight on to where the pointer is, which is a point of the line in any case. */
  public void corner(Camera camera, double x, double y) {
    add(camera, x, y, true);
  }

  private void add(Camera camera, double x, double y, boolean corner) {
    Projected last = camera.project(marks.getLast().at());
    double tolerance = TOLERANCE / camera.scale();
    Vector at = camera.unproject(new Projected(x, y, last.depth()));
    marks.add(new Mark(at, corner, tolerance));
  }

  /** Takes back the last corner with what was drawn on the way to it, or what was drawn since. */
  public void takeBack() {
    if (marks.size() > 1) {
      marks.removeLast();
    }
    while (!marks.getLast().corner()) {
      marks.removeLast();
    }
  }

  /** Whether nothing was drawn yet. */
  public boolean isEmpty() {
    return points().isEmpty();
  }

  /** Length of the line, µm. */
  public double lengthUm() {
    double length = 0;
    Vector before = marks.getFirst().at();
    for (Vector each : places()) {
      length += each.minus(before).length();
      before = each;
    }
    return length;
  }

  /** The places where its segments end, without the start. */
  public List<Vector> places() {
    boolean[] kept = new boolean[marks.size()];
    int from = 0;
    kept[0] = true;
    for (int i = 1; i < kept.length; i++) {
      if (marks.get(i).corner() || i == kept.length - 1) {
        simplify(from, i, kept);
        kept[i] = true;
        from = i;
      }
    }
    List<Vector> places = new ArrayList<>();
    for (int i = 1; i < kept.length; i++) {
      Vector before = places.isEmpty() ? marks.getFirst().at() : places.getLast();
      if (kept[i] && marks.get(i).at().minus(before).length() > marks.get(i).toleranceUm()) {
        places.add(marks.get(i).at());
      }
    }
    return places;
  }

  /**
   * Keeps the places without which the line would be off by more than the tolerance (Ramer,
   * Computer Graphics and Image Processing 1:244–256, 1972; Douglas and Peucker, Cartographica
   * 10:112–122, 1973), without recursion: a hand may draw for long.
   */
  private void simplify(int first, int last, boolean[] kept) {
    int[] open = new int[2 * (last - first + 2)];
    int depth = 0;
    open[depth++] = first;
    open[depth++] = last;
    while (depth > 0) {
      int to = open[--depth];
      int from = open[--depth];
      int farthest = -1;
      double most = 0;
      for (int i = from + 1; i < to; i++) {
        double away = beside(marks.get(i).at(), marks.get(from).at(), marks.get(to).at());
        if (away > Math.max(most, marks.get(i).toleranceUm())) {
          most = away;
          farthest = i;
        }
      }
      if (farthest > 0) {
        kept[farthest] = true;
        open[depth++] = from;
        open[depth++] = farthest;
        open[depth++] = farthest;
        open[depth++] = to;
      }
    }
  }

  private static double beside(Vector point, Vector from, Vector to) {
    Vector way = to.minus(from);
    double square = way.dot(way);
    double along = square == 0 ? 0 : Math.clamp(point.minus(from).dot(way) / square, 0, 1);
    return point.minus(from.plus(way.times(along))).length();
  }

  /** As {@link #places}, with widths. */
  public List<Point> points() {
    List<Vector> places = places();
    double[] along = new double[places.size()];
    Vector before = marks.getFirst().at();
    double length = 0;
    for (int i = 0; i < along.length; i++) {
      length += places.get(i).minus(before).length();
      along[i] = length;
      before = places.get(i);
    }
    double whole = length;
    double[] widths =
        Arrays.stream(along)
            .map(at -> width.startUm() + at / whole * (width.endUm() - width.startUm()))
            .toArray();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      Vector at = places.get(i);
      points.add(new Point(at.x(), at.y(), at.z(), widths[i]));
    }
    return points;
  }

  /**
   * The edit that lets the neurite grow.
   *
   * @throws org.ranvier.edit.morphology.ImpossibleEdit nothing was drawn
   */
  public MorphologyEdit edit(MorphologyText text) {
    return new Growth(text).extrude(from, points());
  }

  /**
   * As {@link #edit(MorphologyText)}, of a text that may be another one than when it was begun.
   *
   * @param parentId the segment that it grows from
   */
  public MorphologyEdit edit(MorphologyText text, int parentId) {
    int index =
        text.morphology()
            .findSegment(parentId)
            .map(Segment::index)
            .orElseThrow(
                () -> new ImpossibleEdit(EditMessages.of("morphology.noSegment", parentId)));
    return new Growth(text).extrude(new SegmentPlace(index, from.fraction()), points());
  }
}

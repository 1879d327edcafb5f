/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.sheet;

import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Decimals;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.shape.Diameters;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.morphology.tree.Attaching;
import org.ranvier.edit.morphology.tree.Naming;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/** What can be typed of a segment; each shows what the shape is and edits it. */
public enum SegmentField {
  START_X,
  START_Y,
  START_Z,
  START_DIAMETER,
  END_X,
  END_Y,
  END_Z,
  END_DIAMETER,
  /** Its end is put nearer or farther in the same direction. */
  LENGTH,
  /** The segment that it hangs on, by id. */
  PARENT,
  FRACTION_ALONG,
  NAME;

  private static final double PICOMETRE = 1e-6;

  /** What is called so. */
  public String title() {
    return switch (this) {
      case START_X -> EditMessages.of("sheet.START_X");
      case START_Y -> EditMessages.of("sheet.START_Y");
      case START_Z -> EditMessages.of("sheet.START_Z");
      case START_DIAMETER -> EditMessages.of("sheet.START_DIAMETER");
      case END_X -> EditMessages.of("sheet.END_X");
      case END_Y -> EditMessages.of("sheet.END_Y");
      case END_Z -> EditMessages.of("sheet.END_Z");
      case END_DIAMETER -> EditMessages.of("sheet.END_DIAMETER");
      case LENGTH -> EditMessages.of("sheet.LENGTH");
      case PARENT -> EditMessages.of("sheet.PARENT");
      case FRACTION_ALONG -> EditMessages.of("sheet.FRACTION_ALONG");
      case NAME -> EditMessages.of("sheet.NAME");
    };
  }

  /** The unit of what is typed without one; empty where there is none. */
  public String unit() {
    return switch (this) {
      case PARENT, FRACTION_ALONG, NAME -> "";
      default -> "\u00B5m";
    };
  }

  /** What the field shows. */
  public String text(Morphology morphology, int index) {
    Segment segment = morphology.segments().get(index);
    return switch (this) {
      case START_X -> Decimals.print(segment.proximal().x());
      case START_Y -> Decimals.print(segment.proximal().y());
      case START_Z -> Decimals.print(segment.proximal().z());
      case START_DIAMETER -> Decimals.print(segment.proximal().diameter());
      case END_X -> Decimals.print(segment.distal().x());
      case END_Y -> Decimals.print(segment.distal().y());
      case END_Z -> Decimals.print(segment.distal().z());
      case END_DIAMETER -> Decimals.print(segment.distal().diameter());
      case LENGTH -> rounded(segment.lengthUm());
      case PARENT ->
          segment.isRoot()
              ? ""
              : Integer.toString(morphology.segments().get(segment.parentIndex()).id());
      case FRACTION_ALONG -> segment.isRoot() ? "" : Decimals.print(segment.fractionAlong());
      case NAME -> segment.name();
    };
  }

  /** A length that follows from points has no end of digits. */
  private static String rounded(double value) {
    return Decimals.print(Math.rint(value / PICOMETRE) / Math.rint(1 / PICOMETRE));
  }

  /** Whether the field of a segment can be typed in: a root hangs on nothing. */
  public boolean isOpen(Morphology morphology, int index) {
    Segment segment = morphology.segments().get(index);
    return switch (this) {
      case PARENT, FRACTION_ALONG -> !segment.isRoot();
      case LENGTH -> !segment.isSphere();
      default -> true;
    };
  }

  /**
   * The edit that makes a segment have what is written.
   *
   * @param follow what goes along with a point that is moved
   * @throws ImpossibleEdit what is written is not what is expected, or cannot be
   */
  public MorphologyEdit edit(MorphologyText text, int index, String written, Follow follow) {
    Segment segment = text.morphology().segments().get(index);
    int id = segment.id();
    return switch (this) {
      case START_X, START_Y, START_Z ->
          new Moves(text).to(id, End.PROXIMAL, moved(segment.proximal(), written), follow);
      case END_X, END_Y, END_Z ->
          new Moves(text).to(id, End.DISTAL, moved(segment.distal(), written), follow);
      case START_DIAMETER -> startDiameter(text, segment, Lengths.um(written));
      case END_DIAMETER -> new Diameters(text).set(id, End.DISTAL, Lengths.um(written));
      case LENGTH -> new Moves(text).to(id, End.DISTAL, atLength(segment, written), follow);
      case PARENT -> new Attaching(text).to(id, id(written), segment.fractionAlong());
      case FRACTION_ALONG -> attach(text, segment, Lengths.number(written));
      case NAME -> new Naming(text).name(id, written);
    };
  }

  /** A start that has the width already is not stated for that. */
  private static MorphologyEdit startDiameter(
      MorphologyText text, Segment segment, double diameterUm) {
    return segment.proximal().diameter() == diameterUm
        ? text.draft().edit(EditMessages.of("undo.morphology.diameter", segment.id()), List.of())
        : new Diameters(text).set(segment.id(), End.PROXIMAL, diameterUm);
  }

  private Point moved(Point point, String written) {
    double value = Lengths.um(written);
    return switch (this) {
      case START_X, END_X -> new Point(value, point.y(), point.z(), point.diameter());
      case START_Y, END_Y -> new Point(point.x(), value, point.z(), point.diameter());
      default -> new Point(point.x(), point.y(), value, point.diameter());
    };
  }

  private static Point atLength(Segment segment, String written) {
    double length = Lengths.um(written);
    if (!(length > 0)) {
      throw new ImpossibleEdit(EditMessages.of("sheet.noPositive"));
    }
    double now = segment.lengthUm();
    if (now == 0) {
      throw new ImpossibleEdit(EditMessages.of("sheet.noDirection", segment.id()));
    }
    Point from = segment.proximal();
    Point to = segment.distal();
    double factor = length / now;
    return new Point(
        from.x() + factor * (to.x() - from.x()),
        from.y() + factor * (to.y() - from.y()),
        from.z() + factor * (to.z() - from.z()),
        to.diameter());
  }

  private static MorphologyEdit attach(MorphologyText text, Segment segment, double fraction) {
    if (segment.isRoot()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.attachRoot", segment.id()));
    }
    int parent = text.morphology().segments().get(segment.parentIndex()).id();
    return new Attaching(text).to(segment.id(), parent, fraction);
  }

  private static int id(String written) {
    String text = written.strip();
    if (!text.matches("[0-9]{1,9}")) {
      throw new ImpossibleEdit(EditMessages.of("sheet.noId", written));
    }
    return Integer.parseInt(text);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.equation.Picture.Bow;
import org.ranvier.edit.equation.Picture.Mark;
import org.ranvier.edit.equation.Picture.Stroke;

/** Brackets that are as tall as what they hold. */
final class Fences {
  private static final double WIDTH = 0.3;
  private static final double BRACE = 0.5;
  private static final double ROOM = 0.1;

  private Fences() {}

  static Picture around(Notation.Fence fence, Picture inner, double size, double pen) {
    double width = WIDTH * size;
    double room = ROOM * size;
    List<Mark> marks = new ArrayList<>(inner.moved(width + room, 0));
    double right = width + inner.width() + 2 * room;
    marks.addAll(fence(fence, inner, 0.2 * width, 0.85 * width, pen, false));
    marks.addAll(fence(fence, inner, right + 0.15 * width, right + 0.8 * width, pen, true));
    return new Picture(right + width, inner.ascent(), inner.descent(), marks);
  }

  private static List<Mark> fence(
      Notation.Fence fence, Picture inner, double left, double right, double pen, boolean closing) {
    double top = -inner.ascent();
    double bottom = inner.descent();
    double middle = (top + bottom) / 2;
    double outer = closing ? right : left;
    double near = closing ? left : right;
    double bar = (left + right) / 2;
    return switch (fence) {
      case ROUND -> {
        double belly = 2 * outer - near;
        yield List.of(new Bow(near, top, belly, middle, near, bottom, pen));
      }
      case BARS -> List.of(new Stroke(bar, top, bar, bottom, pen));
      case CEILING ->
          List.of(
              new Stroke(outer, top, outer, bottom, pen), new Stroke(outer, top, near, top, pen));
      case FLOOR ->
          List.of(
              new Stroke(outer, top, outer, bottom, pen),
              new Stroke(outer, bottom, near, bottom, pen));
    };
  }

  /** A brace at the left of what it gathers. */
  static Picture brace(Picture inner, double size, double pen) {
    double width = BRACE * size;
    double top = -inner.ascent();
    double bottom = inner.descent();
    double middle = (top + bottom) / 2;
    double stem = width * 0.5;
    List<Mark> marks = new ArrayList<>(inner.moved(width + ROOM * size, 0));
    double bend = Math.min(0.35 * size, (bottom - top) / 4);
    marks.add(new Bow(width * 0.9, top, stem, top, stem, top + bend, pen));
    marks.add(new Stroke(stem, top + bend, stem, middle - bend, pen));
    marks.add(new Bow(stem, middle - bend, stem, middle, width * 0.1, middle, pen));
    marks.add(new Bow(width * 0.1, middle, stem, middle, stem, middle + bend, pen));
    marks.add(new Stroke(stem, middle + bend, stem, bottom - bend, pen));
    marks.add(new Bow(stem, bottom - bend, stem, bottom, width * 0.9, bottom, pen));
    return new Picture(width + ROOM * size + inner.width(), inner.ascent(), inner.descent(), marks);
  }
}

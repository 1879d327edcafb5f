/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.equation.Picture.Face;
import org.ranvier.edit.equation.Picture.Mark;
import org.ranvier.edit.equation.Picture.Stroke;

/** Lays mathematics out; all lengths are in the unit of the letters' size. */
public final class EquationLayout {
  private static final double SCRIPT = 0.72;
  private static final double NESTED = 0.85;
  private static final double SMALLEST = 0.5;
  private static final double AXIS = 0.27;
  private static final double GAP = 0.14;
  private static final double OPERATOR_ROOM = 0.2;
  private static final double RELATION_ROOM = 0.28;
  private static final double INDENT = 1.5;
  private static final double LINE_GAP = 0.55;

  private final LetterMetrics metrics;
  private final double base;

  /**
   * @param size of the letters on the line
   */
  public EquationLayout(LetterMetrics metrics, double size) {
    this.metrics = metrics;
    this.base = size;
  }

  /** One formula, as wide as it is. */
  public Picture of(Notation notation) {
    return set(notation, base);
  }

  /** Equations below each other; those that are too wide go on in a further line where they can. */
  public Picture of(List<Equation> equations, double width) {
    List<Picture> lines = new ArrayList<>();
    List<Double> indents = new ArrayList<>();
    for (Equation equation : equations) {
      double indent = equation.depth() * INDENT * base;
      List<Picture> broken = broken(equation.notation(), width - indent);
      for (int i = 0; i < broken.size(); i++) {
        lines.add(broken.get(i));
        indents.add(indent + (i == 0 ? 0 : 2 * INDENT * base));
      }
    }
    return stacked(lines, indents);
  }

  private Picture stacked(List<Picture> lines, List<Double> indents) {
    List<Mark> marks = new ArrayList<>();
    double y = 0;
    double width = 0;
    for (int i = 0; i < lines.size(); i++) {
      Picture line = lines.get(i);
      y += line.ascent();
      marks.addAll(line.moved(indents.get(i), y));
      y += line.descent() + LINE_GAP * base;
      width = Math.max(width, indents.get(i) + line.width());
    }
    return new Picture(width, 0, Math.max(0, y - LINE_GAP * base), marks);
  }

  // ---- lines -------------------------------------------------------------------------------

  private List<Picture> broken(Notation notation, double width) {
    Picture whole = of(notation);
    if (whole.width() <= width) {
      return List.of(whole);
    }
    List<Notation> parts = new ArrayList<>();
    flatten(notation, parts);
    List<Picture> lines = new ArrayList<>();
    List<Notation> line = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (mayStartLine(parts.get(i)) && !line.isEmpty()) {
        int end = nextBreak(parts, i + 1);
        List<Notation> longer = new ArrayList<>(line);
        longer.addAll(parts.subList(i, end));
        double room = lines.isEmpty() ? width : width - 2 * INDENT * base;
        if (of(new Notation.Row(longer)).width() > room) {
          lines.add(of(new Notation.Row(line)));
          line.clear();
        }
      }
      line.add(parts.get(i));
    }
    lines.add(of(new Notation.Row(line)));
    return lines;
  }

  private static int nextBreak(List<Notation> parts, int from) {
    int at = from;
    while (at < parts.size() && !mayStartLine(parts.get(at))) {
      at++;
    }
    return at;
  }

  private static void flatten(Notation notation, List<Notation> parts) {
    if (notation instanceof Notation.Row(List<Notation> inner)) {
      inner.forEach(each -> flatten(each, parts));
    } else {
      parts.add(notation);
    }
  }

  private static boolean mayStartLine(Notation part) {
    return part instanceof Notation.Sign(Notation.Symbol symbol)
        && symbol.room() == Notation.Room.OPERATOR;
  }

  // ---- parts -------------------------------------------------------------------------------

  private Picture set(Notation notation, double size) {
    return switch (notation) {
      case Notation.Row(List<Notation> parts) -> row(parts, size);
      case Notation.Name(String name) -> name(SetName.of(name), size);
      case Notation.Digits(String digits) -> letters(digits, Face.UPRIGHT, size);
      case Notation.Word(String word) -> letters(word, Face.UPRIGHT, size);
      case Notation.Sign(Notation.Symbol symbol) -> sign(symbol, size);
      case Notation.Fraction(Notation above, Notation below) ->
          fraction(set(above, nested(size)), set(below, nested(size)), size);
      case Notation.Power(Notation powered, Notation exponent) ->
          power(set(powered, size), set(exponent, script(size)), size);
      case Notation.Root(Notation inner) -> root(set(inner, size), size);
      case Notation.Bracketed(Notation.Fence fence, Notation inner) ->
          Fences.around(fence, set(inner, size), size, thickness(size));
      case Notation.Cases(List<Notation.Line> lines) -> cases(lines, size);
    };
  }

  private double nested(double size) {
    return Math.max(SMALLEST * base, size * NESTED);
  }

  private double script(double size) {
    return Math.max(SMALLEST * base, size * SCRIPT);
  }

  private static double thickness(double size) {
    return Math.max(1, size / 15);
  }

  private Picture letters(String text, Face face, double size) {
    double width = metrics.width(text, face, size);
    return new Picture(
        width,
        metrics.ascent(size),
        metrics.descent(size),
        List.of(new Picture.Letters(0, 0, text, face, size, width)));
  }

  private Picture name(SetName name, double size) {
    Picture stem = letters(name.stem(), Face.ITALIC, size);
    if (name.index().isEmpty()) {
      return stem;
    }
    Picture index = letters(name.index(), Face.UPRIGHT, script(size));
    double drop = 0.25 * size;
    List<Mark> marks = new ArrayList<>(stem.marks());
    marks.addAll(index.moved(stem.width(), drop));
    return new Picture(
        stem.width() + index.width(),
        stem.ascent(),
        Math.max(stem.descent(), index.descent() + drop),
        marks);
  }

  private Picture sign(Notation.Symbol symbol, double size) {
    Picture sign = letters(symbol.sign(), Face.UPRIGHT, size);
    return switch (symbol.room()) {
      case NONE -> sign;
      case OPERATOR -> spaced(sign, OPERATOR_ROOM * size, OPERATOR_ROOM * size);
      case RELATION -> spaced(sign, RELATION_ROOM * size, RELATION_ROOM * size);
      case AFTER -> spaced(sign, 0, RELATION_ROOM * size);
    };
  }

  private static Picture spaced(Picture picture, double before, double after) {
    return new Picture(
        before + picture.width() + after,
        picture.ascent(),
        picture.descent(),
        picture.moved(before, 0));
  }

  private Picture row(List<Notation> parts, double size) {
    Picture all = Picture.EMPTY;
    for (Notation part : parts) {
      all = all.then(0, set(part, size));
    }
    return all;
  }

  private Picture fraction(Picture above, Picture below, double size) {
    double side = GAP * size;
    double width = Math.max(above.width(), below.width()) + 2 * side;
    double axis = -AXIS * size;
    double gap = GAP * size;
    List<Mark> marks = new ArrayList<>();
    marks.addAll(above.moved((width - above.width()) / 2, axis - gap - above.descent()));
    marks.addAll(below.moved((width - below.width()) / 2, axis + gap + below.ascent()));
    marks.add(new Stroke(side / 2, axis, width - side / 2, axis, thickness(size)));
    return new Picture(
        width, above.height() + gap - axis, Math.max(0, below.height() + gap + axis), marks);
  }

  private Picture power(Picture powered, Picture exponent, double size) {
    double lift = Math.max(0.35 * size, powered.ascent() - 0.5 * exponent.ascent());
    List<Mark> marks = new ArrayList<>(powered.marks());
    marks.addAll(exponent.moved(powered.width(), -lift));
    return new Picture(
        powered.width() + exponent.width(),
        Math.max(powered.ascent(), lift + exponent.ascent()),
        powered.descent(),
        marks);
  }

  private Picture root(Picture inner, double size) {
    double hook = 0.55 * size;
    double gap = GAP * size;
    double top = -inner.ascent() - gap / 2;
    double bottom = inner.descent();
    double pen = thickness(size);
    List<Mark> marks = new ArrayList<>(inner.moved(hook, 0));
    marks.add(new Stroke(0, -0.3 * size, hook * 0.3, -0.36 * size, pen));
    marks.add(new Stroke(hook * 0.3, -0.36 * size, hook * 0.6, bottom, pen * 1.4));
    marks.add(new Stroke(hook * 0.6, bottom, hook, top, pen));
    marks.add(new Stroke(hook, top, hook + inner.width() + gap, top, pen));
    return new Picture(hook + inner.width() + gap, gap - top, inner.descent(), marks);
  }

  private Picture cases(List<Notation.Line> lines, double size) {
    List<Picture> values = lines.stream().map(each -> set(each.value(), size)).toList();
    List<Picture> whens = lines.stream().map(each -> set(each.when(), size)).toList();
    double column = values.stream().mapToDouble(Picture::width).max().orElse(0) + size;
    double gap = 0.3 * size;
    List<Mark> marks = new ArrayList<>();
    double y = 0;
    double width = 0;
    for (int i = 0; i < values.size(); i++) {
      Picture value = values.get(i);
      Picture when = whens.get(i);
      y += Math.max(value.ascent(), when.ascent());
      marks.addAll(value.moved(0, y));
      marks.addAll(when.moved(column, y));
      y += Math.max(value.descent(), when.descent()) + (i + 1 < values.size() ? gap : 0);
      width = Math.max(width, column + when.width());
    }
    double middle = y / 2 + AXIS * size;
    Picture table = new Picture(width, 0, y, marks);
    Picture centred = new Picture(width, middle, y - middle, table.moved(0, -middle));
    return Fences.brace(centred, size, thickness(size));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.document;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.equation.Notation;

/** Pieces beside each other: a paragraph, a cell of a table. */
public record Line(List<Span> spans) {
  public static final Line EMPTY = new Line(List.of());

  public Line {
    spans = List.copyOf(spans);
  }

  public static Line of(String words) {
    return words.isEmpty() ? EMPTY : new Line(List.of(new Span.Words(words)));
  }

  public static Line code(String name) {
    return new Line(List.of(new Span.Code(name)));
  }

  public static Line math(Notation notation) {
    return new Line(List.of(new Span.Formula(notation)));
  }

  /** This one with a piece more. */
  public Line and(Span more) {
    List<Span> all = new ArrayList<>(spans);
    all.add(more);
    return new Line(all);
  }

  /** This one with words behind it. */
  public Line and(String words) {
    return words.isEmpty() ? this : and(new Span.Words(words));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.ArrayList;
import java.util.List;

/**
 * Laid out mathematics: marks around the left end of the base line, y downwards.
 *
 * @param ascent how far it reaches above the base line
 * @param descent how far it reaches below
 */
public record Picture(double width, double ascent, double descent, List<Mark> marks) {
  /** Nothing at all. */
  static final Picture EMPTY = new Picture(0, 0, 0, List.of());

  public Picture {
    marks = List.copyOf(marks);
  }

  /** One thing to draw. */
  public sealed interface Mark {
    Mark moved(double dx, double dy);
  }

  /** Letters of one face; y is that of their base line. */
  public record Letters(double x, double y, String text, Face face, double size, double width)
      implements Mark {
    @Override
    public Mark moved(double dx, double dy) {
      return new Letters(x + dx, y + dy, text, face, size, width);
    }
  }

  /** A straight stroke. */
  public record Stroke(double x1, double y1, double x2, double y2, double thickness)
      implements Mark {
    @Override
    public Mark moved(double dx, double dy) {
      return new Stroke(x1 + dx, y1 + dy, x2 + dx, y2 + dy, thickness);
    }
  }

  /** A stroke bent towards a point. */
  public record Bow(
      double x1,
      double y1,
      double towardsX,
      double towardsY,
      double x2,
      double y2,
      double thickness)
      implements Mark {
    @Override
    public Mark moved(double dx, double dy) {
      return new Bow(x1 + dx, y1 + dy, towardsX + dx, towardsY + dy, x2 + dx, y2 + dy, thickness);
    }
  }

  /** How letters look. */
  public enum Face {
    UPRIGHT,
    ITALIC
  }

  public double height() {
    return ascent + descent;
  }

  List<Mark> moved(double dx, double dy) {
    return marks.stream().map(each -> each.moved(dx, dy)).toList();
  }

  /** This and something at its right, both on the base line. */
  Picture then(double gap, Picture next) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(next.moved(width + gap, 0));
    return new Picture(
        width + gap + next.width,
        Math.max(ascent, next.ascent),
        Math.max(descent, next.descent),
        all);
  }
}

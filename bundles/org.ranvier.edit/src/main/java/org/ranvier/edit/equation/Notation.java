/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.List;

/** Mathematics as it is set: what stands beside, above and below what. */
public sealed interface Notation {
  /** Parts beside each other. */
  record Row(List<Notation> parts) implements Notation {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /** The name of a quantity as the model has it; how it is set follows from {@link SetName}. */
  record Name(String name) implements Notation {}

  /** A decimal number without an exponent. */
  record Digits(String digits) implements Notation {}

  /** An operator or a relation, such as + or ≤. */
  record Sign(Symbol symbol) implements Notation {}

  /** A word in upright letters: a function, or words between formulas. */
  record Word(String text) implements Notation {}

  record Fraction(Notation above, Notation below) implements Notation {}

  record Power(Notation base, Notation exponent) implements Notation {}

  record Root(Notation inner) implements Notation {}

  /** Something between brackets that grow with it. */
  record Bracketed(Fence fence, Notation inner) implements Notation {}

  /** One value of several, each with when it applies. */
  record Cases(List<Line> lines) implements Notation {
    public Cases {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One of several values.
   *
   * @param when in words and signs, such as {@code if v > 0} or {@code otherwise}
   */
  record Line(Notation value, Notation when) {}

  /** Brackets of a kind. */
  enum Fence {
    ROUND("(", ")", "(", ")"),
    BARS("|", "|", "|", "|"),
    CEILING("⌈", "⌉", "\\lceil ", "\\rceil "),
    FLOOR("⌊", "⌋", "\\lfloor ", "\\rfloor ");

    private final String open;
    private final String close;
    private final String latexOpen;
    private final String latexClose;

    Fence(String open, String close, String latexOpen, String latexClose) {
      this.open = open;
      this.close = close;
      this.latexOpen = latexOpen;
      this.latexClose = latexClose;
    }

    public String open() {
      return open;
    }

    public String close() {
      return close;
    }

    String latexOpen() {
      return latexOpen;
    }

    String latexClose() {
      return latexClose;
    }
  }

  /** Signs, with how much room there is around them. */
  enum Symbol {
    PLUS("+", "+", Room.OPERATOR),
    MINUS("\u2212", "-", Room.OPERATOR),
    /** A sign in front of a formula, without room behind it. */
    NEGATIVE("\u2212", "-", Room.NONE),
    TIMES("·", "\\cdot ", Room.OPERATOR),
    TIMES_TEN("×", "\\times ", Room.NONE),
    EQUALS("=", "=", Room.RELATION),
    NOT_EQUAL("≠", "\\neq ", Room.RELATION),
    GREATER(">", ">", Room.RELATION),
    LESS("<", "<", Room.RELATION),
    GREATER_OR_EQUAL("≥", "\\geq ", Room.RELATION),
    LESS_OR_EQUAL("≤", "\\leq ", Room.RELATION),
    AND("∧", "\\land ", Room.RELATION),
    OR("∨", "\\lor ", Room.RELATION),
    NOT("¬", "\\lnot ", Room.NONE),
    BECOMES("←", "\\leftarrow ", Room.RELATION),
    SUM("Σ", "\\sum ", Room.NONE),
    PRODUCT("Π", "\\prod ", Room.NONE),
    FACTORIAL("!", "!", Room.NONE),
    SEMICOLON(";", ";\\; ", Room.AFTER),
    COMMA(",", ",\\; ", Room.AFTER);

    private final String sign;
    private final String latex;
    private final Room room;

    Symbol(String sign, String latex, Room room) {
      this.sign = sign;
      this.latex = latex;
      this.room = room;
    }

    public String sign() {
      return sign;
    }

    String latex() {
      return latex;
    }

    Room room() {
      return room;
    }
  }

  /** Room around a sign. */
  enum Room {
    NONE,
    OPERATOR,
    RELATION,
    AFTER
  }

  static Notation row(Notation... parts) {
    return new Row(List.of(parts));
  }
}

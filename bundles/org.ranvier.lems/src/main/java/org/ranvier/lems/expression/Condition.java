/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

/** A formula that is true or false. */
public sealed interface Condition {
  /** {@code left relation right}. */
  record Comparison(Relation relation, Expression left, Expression right) implements Condition {}

  /** {@code left .and. right} or {@code left .or. right}. */
  record Junction(Connective connective, Condition left, Condition right) implements Condition {}

  /** {@code .not. operand}. */
  record Not(Condition operand) implements Condition {}

  /** How two numbers are compared. */
  enum Relation {
    GREATER(".gt."),
    LESS(".lt."),
    GREATER_OR_EQUAL(".geq."),
    LESS_OR_EQUAL(".leq."),
    EQUAL(".eq."),
    NOT_EQUAL(".neq.");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    public boolean holds(double left, double right) {
      return switch (this) {
        case GREATER -> left > right;
        case LESS -> left < right;
        case GREATER_OR_EQUAL -> left >= right;
        case LESS_OR_EQUAL -> left <= right;
        case EQUAL -> left == right;
        case NOT_EQUAL -> left != right;
      };
    }
  }

  /** How two conditions are joined; {@code .and.} binds tighter than {@code .or.}. */
  enum Connective {
    AND(".and."),
    OR(".or.");

    private final String symbol;

    Connective(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}

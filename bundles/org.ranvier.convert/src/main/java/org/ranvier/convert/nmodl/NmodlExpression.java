/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.List;
import org.ranvier.xml.SourceLocation;

/** A formula of NMODL. */
public sealed interface NmodlExpression {
  /** Where it stands. */
  SourceLocation place();

  /**
   * A number.
   *
   * @param unit as written in brackets behind it, empty where none is
   */
  record Constant(double value, String unit, SourceLocation place) implements NmodlExpression {}

  /** A variable. */
  record Name(String name, SourceLocation place) implements NmodlExpression {}

  /** An element of an array. */
  record Element(String name, NmodlExpression index, SourceLocation place)
      implements NmodlExpression {}

  /** A function with its arguments. */
  record Call(String name, List<NmodlExpression> arguments, SourceLocation place)
      implements NmodlExpression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A text, as some functions take it. */
  record Text(String text, SourceLocation place) implements NmodlExpression {}

  /** The negative of a number. */
  record Negation(NmodlExpression operand, SourceLocation place) implements NmodlExpression {}

  /** The opposite of a condition. */
  record Not(NmodlExpression operand, SourceLocation place) implements NmodlExpression {}

  /**
   * Two formulas with an operator between them.
   *
   * @param operator one of {@code + - * / ^ < > <= >= == != && ||}
   */
  record Operation(
      String operator, NmodlExpression left, NmodlExpression right, SourceLocation place)
      implements NmodlExpression {}
}

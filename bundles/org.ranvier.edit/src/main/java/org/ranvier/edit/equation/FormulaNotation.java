/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.equation.Notation.Fence;
import org.ranvier.edit.equation.Notation.Symbol;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Function;

/**
 * Sets the formulas of LEMS: quotients as fractions, roots and absolute values as such, and
 * brackets only where they are needed.
 */
public final class FormulaNotation {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SIGNED = 3;
  private static final int ATOM = 5;
  private static final int SMALLEST_PLAIN = -4;
  private static final int LARGEST_PLAIN = 7;

  private FormulaNotation() {}

  public static Notation of(Expression expression) {
    return set(expression, 0);
  }

  public static Notation of(Condition condition) {
    return set(condition, 0);
  }

  // ---- numbers -----------------------------------------------------------------------------

  private static Notation set(Expression expression, int least) {
    Notation plain =
        switch (expression) {
          case Expression.Literal(double value) -> number(value);
          case Expression.Variable(String name) -> new Notation.Name(name);
          case Expression.Negation(Expression operand) ->
              Notation.row(
                  new Notation.Sign(Symbol.NEGATIVE),
                  set(operand, operand instanceof Expression.Literal ? ATOM + 1 : SIGNED));
          case Operation operation -> set(operation);
          case Expression.Call(Function function, Expression argument) -> call(function, argument);
          case Expression.Choice choice -> cases(choice);
        };
    return binding(expression) < least ? new Notation.Bracketed(Fence.ROUND, plain) : plain;
  }

  private static Notation set(Operation operation) {
    Expression left = operation.left();
    Expression right = operation.right();
    return switch (operation.operator()) {
      case ADD -> infix(set(left, SUM), Symbol.PLUS, second(right, PRODUCT));
      case SUBTRACT -> infix(set(left, SUM), Symbol.MINUS, second(right, PRODUCT));
      case MULTIPLY -> infix(set(left, PRODUCT), Symbol.TIMES, second(right, SIGNED));
      case DIVIDE -> new Notation.Fraction(set(left, 0), set(right, 0));
      case POWER -> new Notation.Power(set(left, ATOM), set(right, 0));
    };
  }

  /** An operand behind a sign; brackets keep two signs apart. */
  private static Notation second(Expression operand, int least) {
    return set(operand, startsWithSign(operand) ? ATOM : least);
  }

  private static boolean startsWithSign(Expression expression) {
    return switch (expression) {
      case Expression.Literal(double value) -> isNegative(value);
      case Expression.Negation _ -> true;
      case Operation(Operator operator, Expression left, Expression _) ->
          operator != Operator.DIVIDE && operator != Operator.POWER && startsWithSign(left);
      default -> false;
    };
  }

  private static boolean isNegative(double value) {
    return value < 0 || 1 / value < 0;
  }

  private static Notation infix(Notation left, Symbol symbol, Notation right) {
    return Notation.row(left, new Notation.Sign(symbol), right);
  }

  private static Notation call(Function function, Expression argument) {
    return switch (function) {
      case SQRT -> new Notation.Root(set(argument, 0));
      case ABS -> new Notation.Bracketed(Fence.BARS, set(argument, 0));
      case CEIL -> new Notation.Bracketed(Fence.CEILING, set(argument, 0));
      case FLOOR -> new Notation.Bracketed(Fence.FLOOR, set(argument, 0));
      case FACTORIAL -> Notation.row(set(argument, ATOM), new Notation.Sign(Symbol.FACTORIAL));
      default ->
          Notation.row(
              new Notation.Word(function.symbol()),
              new Notation.Bracketed(Fence.ROUND, set(argument, 0)));
    };
  }

  private static Notation cases(Expression.Choice choice) {
    List<Notation.Line> lines = new ArrayList<>();
    for (Expression.Branch branch : choice.branches()) {
      lines.add(
          new Notation.Line(
              set(branch.value(), 0),
              Notation.row(new Notation.Word("if "), set(branch.condition(), 0))));
    }
    lines.add(new Notation.Line(set(choice.otherwise(), 0), new Notation.Word("otherwise ")));
    return new Notation.Cases(lines);
  }

  /** How tightly what is set holds together; a fraction and whatever has fences is an atom. */
  private static int binding(Expression expression) {
    return switch (expression) {
      case Expression.Literal(double value) -> binding(value);
      case Expression.Negation _ -> SIGNED - 1;
      case Operation operation -> binding(operation.operator());
      case Expression.Choice _ -> 0;
      case Expression.Variable _ -> ATOM;
      case Expression.Call(Function function, Expression _) ->
          function == Function.FACTORIAL ? ATOM - 1 : ATOM;
    };
  }

  private static int binding(double value) {
    return isNegative(value) ? SIGNED - 1 : hasExponent(value) ? ATOM - 1 : ATOM;
  }

  private static int binding(Operator operator) {
    return switch (operator) {
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY -> PRODUCT;
      case DIVIDE, POWER -> ATOM - 1;
    };
  }

  private static boolean hasExponent(double value) {
    int exponent = exponent(value);
    return value != 0 && (exponent < SMALLEST_PLAIN || exponent >= LARGEST_PLAIN);
  }

  private static int exponent(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return 0;
    }
    BigDecimal decimal = BigDecimal.valueOf(Math.abs(value)).stripTrailingZeros();
    return decimal.precision() - decimal.scale() - 1;
  }

  private static Notation number(double value) {
    List<Notation> parts = new ArrayList<>();
    if (isNegative(value)) {
      parts.add(new Notation.Sign(Symbol.NEGATIVE));
    }
    double size = Math.abs(value);
    if (Double.isNaN(size) || Double.isInfinite(size)) {
      parts.add(new Notation.Word(Double.isNaN(size) ? "NaN" : "∞"));
    } else if (hasExponent(size)) {
      int exponent = exponent(size);
      parts.add(digits(BigDecimal.valueOf(size).movePointLeft(exponent)));
      parts.add(new Notation.Sign(Symbol.TIMES_TEN));
      Notation power = new Notation.Digits(Integer.toString(Math.abs(exponent)));
      parts.add(
          new Notation.Power(
              new Notation.Digits("10"),
              exponent < 0 ? Notation.row(new Notation.Sign(Symbol.NEGATIVE), power) : power));
    } else {
      parts.add(digits(BigDecimal.valueOf(size)));
    }
    return parts.size() == 1 ? parts.getFirst() : new Notation.Row(parts);
  }

  private static Notation digits(BigDecimal value) {
    return new Notation.Digits(
        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  // ---- conditions --------------------------------------------------------------------------

  private static Notation set(Condition condition, int least) {
    Notation plain =
        switch (condition) {
          case Condition.Comparison(var relation, Expression left, Expression right) ->
              infix(set(left, SUM), symbol(relation), set(right, SUM));
          case Condition.Junction(var connective, Condition left, Condition right) -> {
            int binding = binding(condition);
            yield infix(
                set(left, binding),
                connective == Condition.Connective.AND ? Symbol.AND : Symbol.OR,
                set(right, binding + 1));
          }
          case Condition.Not(Condition operand) ->
              Notation.row(
                  new Notation.Sign(Symbol.NOT),
                  new Notation.Bracketed(Fence.ROUND, set(operand, 0)));
        };
    return binding(condition) < least ? new Notation.Bracketed(Fence.ROUND, plain) : plain;
  }

  private static int binding(Condition condition) {
    return switch (condition) {
      case Condition.Junction junction -> junction.connective() == Condition.Connective.OR ? 1 : 2;
      case Condition.Comparison _, Condition.Not _ -> 3;
    };
  }

  private static Symbol symbol(Condition.Relation relation) {
    return switch (relation) {
      case GREATER -> Symbol.GREATER;
      case LESS -> Symbol.LESS;
      case GREATER_OR_EQUAL -> Symbol.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> Symbol.LESS_OR_EQUAL;
      case EQUAL -> Symbol.EQUALS;
      case NOT_EQUAL -> Symbol.NOT_EQUAL;
    };
  }
}

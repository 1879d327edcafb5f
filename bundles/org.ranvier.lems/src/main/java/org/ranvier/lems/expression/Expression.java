/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.List;

/** A formula with a number as its value. Immutable; two formulas are equal when written alike. */
public sealed interface Expression {
  Literal ZERO = new Literal(0);
  Literal ONE = new Literal(1);

  /** A number. */
  record Literal(double value) implements Expression {
    /** Positive and negative zero count as the same number. */
    public boolean is(double other) {
      return value == other;
    }
  }

  /** A named quantity: parameter, state, derived variable, requirement or the time {@code t}. */
  record Variable(String name) implements Expression {}

  /** {@code -operand}. */
  record Negation(Expression operand) implements Expression {}

  /** {@code left operator right}. */
  record Operation(Operator operator, Expression left, Expression right) implements Expression {}

  /** {@code function(argument)}. */
  record Call(Function function, Expression argument) implements Expression {}

  /** The value of the first branch whose condition holds, or {@code otherwise}. */
  record Choice(List<Branch> branches, Expression otherwise) implements Expression {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /** One case of a {@link Choice}. */
  record Branch(Condition condition, Expression value) {}

  /** An operator between two numbers. */
  enum Operator {
    ADD("+", 1),
    SUBTRACT("-", 1),
    MULTIPLY("*", 2),
    DIVIDE("/", 2),
    POWER("^", 4);

    private final String symbol;
    private final int binding;

    Operator(String symbol, int binding) {
      this.symbol = symbol;
      this.binding = binding;
    }

    public String symbol() {
      return symbol;
    }

    /** The higher, the tighter the operator binds. A sign binds with 3. */
    int binding() {
      return binding;
    }

    public double apply(double left, double right) {
      return switch (this) {
        case ADD -> left + right;
        case SUBTRACT -> left - right;
        case MULTIPLY -> left * right;
        case DIVIDE -> left / right;
        case POWER -> Math.pow(left, right);
      };
    }
  }

  static Expression literal(double value) {
    return new Literal(value);
  }

  static Expression variable(String name) {
    return new Variable(name);
  }

  static Expression add(Expression left, Expression right) {
    return new Operation(Operator.ADD, left, right);
  }

  static Expression subtract(Expression left, Expression right) {
    return new Operation(Operator.SUBTRACT, left, right);
  }

  static Expression multiply(Expression left, Expression right) {
    return new Operation(Operator.MULTIPLY, left, right);
  }

  static Expression divide(Expression left, Expression right) {
    return new Operation(Operator.DIVIDE, left, right);
  }

  static Expression power(Expression base, Expression exponent) {
    return new Operation(Operator.POWER, base, exponent);
  }

  static Expression negate(Expression operand) {
    return new Negation(operand);
  }

  static Expression call(Function function, Expression argument) {
    return new Call(function, argument);
  }
}

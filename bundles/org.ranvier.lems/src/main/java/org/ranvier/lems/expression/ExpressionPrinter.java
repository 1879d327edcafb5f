/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import org.ranvier.lems.expression.Condition.Comparison;
import org.ranvier.lems.expression.Condition.Connective;
import org.ranvier.lems.expression.Condition.Junction;
import org.ranvier.lems.expression.Condition.Not;
import org.ranvier.lems.expression.Expression.Branch;
import org.ranvier.lems.expression.Expression.Call;
import org.ranvier.lems.expression.Expression.Choice;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Negation;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Expression.Variable;

/**
 * Writes formulas as LEMS text with no more brackets than needed. Reading the text gives the same
 * formula, except for {@link Choice}, which LEMS has no text for.
 */
public final class ExpressionPrinter {
  private static final int SIGN = 3;
  private static final int ATOM = 9;

  private final StringBuilder text = new StringBuilder();

  private ExpressionPrinter() {}

  public static String print(Expression expression) {
    ExpressionPrinter printer = new ExpressionPrinter();
    printer.write(expression, 0);
    return printer.text.toString();
  }

  public static String print(Condition condition) {
    ExpressionPrinter printer = new ExpressionPrinter();
    printer.write(condition, 0);
    return printer.text.toString();
  }

  private void write(Expression expression, int least) {
    boolean brackets = binding(expression) < least;
    text.append(brackets ? "(" : "");
    switch (expression) {
      case Literal(double value) -> text.append(number(value));
      case Variable(String name) -> text.append(name);
      case Negation(Expression operand) -> {
        text.append('-');
        // A sign in front of a number would be read as part of the number.
        write(operand, operand instanceof Literal ? ATOM + 1 : SIGN);
      }
      case Operation operation -> write(operation);
      case Call(Function function, Expression argument) -> {
        text.append(function.symbol()).append('(');
        write(argument, 0);
        text.append(')');
      }
      case Choice choice -> write(choice);
    }
    text.append(brackets ? ")" : "");
  }

  private void write(Operation operation) {
    Operator operator = operation.operator();
    int binding = operator.binding();
    boolean power = operator == Operator.POWER;
    write(operation.left(), power ? binding + 1 : binding);
    text.append(power ? "^" : " " + operator.symbol() + " ");
    write(operation.right(), power ? SIGN : binding + 1);
  }

  private void write(Choice choice) {
    for (Branch branch : choice.branches()) {
      text.append("if ");
      write(branch.condition(), 0);
      text.append(" then ");
      write(branch.value(), 0);
      text.append(" else ");
    }
    write(choice.otherwise(), 0);
  }

  private static int binding(Expression expression) {
    return switch (expression) {
      case Literal(double value) -> value < 0 || 1 / value < 0 ? SIGN : ATOM;
      case Variable variable -> ATOM;
      case Negation negation -> SIGN;
      case Operation operation -> operation.operator().binding();
      case Call call -> ATOM;
      case Choice choice -> 0;
    };
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e7) {
      return 1 / value < 0 && value == 0 ? "-0" : Long.toString((long) value);
    }
    return Double.toString(value).replace('E', 'e');
  }

  private void write(Condition condition, int least) {
    boolean brackets = binding(condition) < least;
    text.append(brackets ? "(" : "");
    switch (condition) {
      case Comparison(var relation, Expression left, Expression right) -> {
        write(left, 1);
        text.append(' ').append(relation.symbol()).append(' ');
        write(right, 1);
      }
      case Junction(var connective, Condition left, Condition right) -> {
        write(left, binding(condition));
        text.append(' ').append(connective.symbol()).append(' ');
        write(right, binding(condition) + 1);
      }
      case Not(Condition operand) -> {
        text.append(".not. ");
        write(operand, 3);
      }
    }
    text.append(brackets ? ")" : "");
  }

  private static int binding(Condition condition) {
    return switch (condition) {
      case Junction junction -> junction.connective() == Connective.OR ? 1 : 2;
      case Not not -> 3;
      case Comparison comparison -> 4;
    };
  }
}

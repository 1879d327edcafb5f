/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.ranvier.lems.expression.Expression.Variable;

/**
 * Makes formulas shorter without changing their value at any finite point: computes what is
 * constant, drops zeros and ones. {@code 0 * x} becomes 0, also where x would be infinite.
 */
public final class Simplifier {
  private static final Evaluator CONSTANTS =
      new Evaluator(
          name -> {
            throw new IllegalStateException("not constant: " + name);
          });

  private Simplifier() {}

  public static Expression simplify(Expression expression) {
    return switch (expression) {
      case Literal literal -> literal;
      case Variable variable -> variable;
      case Negation(Expression operand) -> negate(simplify(operand));
      case Operation(var operator, Expression left, Expression right) ->
          operate(operator, simplify(left), simplify(right));
      case Call(Function function, Expression argument) -> call(function, simplify(argument));
      case Choice choice -> choose(choice);
    };
  }

  private static Expression negate(Expression operand) {
    return switch (operand) {
      case Literal(double value) -> new Literal(value == 0 ? 0 : -value);
      case Negation(Expression inner) -> inner;
      default -> new Negation(operand);
    };
  }

  private static Expression call(Function function, Expression argument) {
    Expression call = new Call(function, argument);
    return argument instanceof Literal && function != Function.RANDOM
        ? new Literal(CONSTANTS.value(call))
        : call;
  }

  private static Expression operate(
      Expression.Operator operator, Expression left, Expression right) {
    if (left instanceof Literal(double a) && right instanceof Literal(double b)) {
      return new Literal(operator.apply(a, b));
    }
    return switch (operator) {
      case ADD -> is(left, 0) ? right : is(right, 0) ? left : sum(left, right);
      case SUBTRACT -> is(right, 0) ? left : is(left, 0) ? negate(right) : difference(left, right);
      case MULTIPLY -> product(left, right);
      case DIVIDE -> quotient(left, right);
      case POWER ->
          is(right, 1) ? left : is(right, 0) ? Expression.ONE : Expression.power(left, right);
    };
  }

  private static Expression sum(Expression left, Expression right) {
    return right instanceof Negation(Expression inner)
        ? Expression.subtract(left, inner)
        : Expression.add(left, right);
  }

  private static Expression difference(Expression left, Expression right) {
    if (left.equals(right) && !Expressions.isRandom(left)) {
      return Expression.ZERO;
    }
    return right instanceof Negation(Expression inner)
        ? Expression.add(left, inner)
        : Expression.subtract(left, right);
  }

  private static Expression product(Expression left, Expression right) {
    if (is(left, 0) || is(right, 0)) {
      return Expression.ZERO;
    }
    if (is(left, 1)) {
      return right;
    }
    if (is(right, 1)) {
      return left;
    }
    if (left instanceof Negation(Expression a) && right instanceof Negation(Expression b)) {
      return product(a, b);
    }
    if (is(left, -1) || is(right, -1)) {
      return negate(is(left, -1) ? right : left);
    }
    return Expression.multiply(left, right);
  }

  private static Expression quotient(Expression left, Expression right) {
    if (is(left, 0)) {
      return Expression.ZERO;
    }
    if (is(right, 1)) {
      return left;
    }
    return is(right, -1) ? negate(left) : Expression.divide(left, right);
  }

  private static boolean is(Expression expression, double value) {
    return expression instanceof Literal literal && literal.is(value);
  }

  private static Expression choose(Choice choice) {
    List<Branch> branches = new ArrayList<>();
    Expression otherwise = null;
    for (Branch branch : choice.branches()) {
      Condition condition = simplify(branch.condition());
      Optional<Boolean> known = constant(condition);
      if (known.isEmpty()) {
        branches.add(new Branch(condition, simplify(branch.value())));
      } else if (known.get()) {
        otherwise = simplify(branch.value());
        break;
      }
    }
    Expression last = otherwise == null ? simplify(choice.otherwise()) : otherwise;
    boolean same = branches.stream().allMatch(branch -> branch.value().equals(last));
    return same && !Expressions.isRandom(last) ? last : new Choice(branches, last);
  }

  /** The condition with its numbers simplified. */
  public static Condition simplify(Condition condition) {
    return switch (condition) {
      case Comparison(var relation, Expression left, Expression right) ->
          new Comparison(relation, simplify(left), simplify(right));
      case Junction(var connective, Condition left, Condition right) ->
          join(connective, simplify(left), simplify(right));
      case Not(Condition operand) -> new Not(simplify(operand));
    };
  }

  private static Condition join(Connective connective, Condition left, Condition right) {
    boolean absorbing = connective == Connective.OR;
    Optional<Boolean> a = constant(left);
    if (a.isPresent()) {
      return a.get() == absorbing ? left : right;
    }
    Optional<Boolean> b = constant(right);
    if (b.isPresent()) {
      return b.get() == absorbing ? right : left;
    }
    return new Junction(connective, left, right);
  }

  private static Optional<Boolean> constant(Condition condition) {
    boolean[] constant = {true};
    Expressions.visit(
        condition,
        part ->
            constant[0] &=
                !(part instanceof Variable
                    || (part instanceof Call call && call.function() == Function.RANDOM)));
    return constant[0] ? Optional.of(CONSTANTS.holds(condition)) : Optional.empty();
  }
}

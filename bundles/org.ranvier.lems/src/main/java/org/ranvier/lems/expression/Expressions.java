/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ranvier.lems.expression.Condition.Comparison;
import org.ranvier.lems.expression.Condition.Junction;
import org.ranvier.lems.expression.Condition.Not;
import org.ranvier.lems.expression.Expression.Branch;
import org.ranvier.lems.expression.Expression.Call;
import org.ranvier.lems.expression.Expression.Choice;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Negation;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Variable;

/** Questions to formulas and rewriting of them. */
public final class Expressions {
  private Expressions() {}

  /** Names of the variables in a formula, in order of appearance. */
  public static Set<String> variables(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    visit(expression, e -> collect(e, names));
    return names;
  }

  public static Set<String> variables(Condition condition) {
    Set<String> names = new LinkedHashSet<>();
    visit(condition, e -> collect(e, names));
    return names;
  }

  private static void collect(Expression expression, Set<String> names) {
    if (expression instanceof Variable(String name)) {
      names.add(name);
    }
  }

  /** Whether two evaluations of the formula may differ although nothing in it changed. */
  public static boolean isRandom(Expression expression) {
    boolean[] random = new boolean[1];
    visit(
        expression, e -> random[0] |= e instanceof Call call && call.function() == Function.RANDOM);
    return random[0];
  }

  /** Every part of a formula, conditions' numbers included, the whole first. */
  public static void visit(Expression expression, Consumer<Expression> visitor) {
    visitor.accept(expression);
    switch (expression) {
      case Literal literal -> {}
      case Variable variable -> {}
      case Negation(Expression operand) -> visit(operand, visitor);
      case Operation(var operator, Expression left, Expression right) -> {
        visit(left, visitor);
        visit(right, visitor);
      }
      case Call(var function, Expression argument) -> visit(argument, visitor);
      case Choice(List<Branch> branches, Expression otherwise) -> {
        for (Branch branch : branches) {
          visit(branch.condition(), visitor);
          visit(branch.value(), visitor);
        }
        visit(otherwise, visitor);
      }
    }
  }

  public static void visit(Condition condition, Consumer<Expression> visitor) {
    switch (condition) {
      case Comparison(var relation, Expression left, Expression right) -> {
        visit(left, visitor);
        visit(right, visitor);
      }
      case Junction(var connective, Condition left, Condition right) -> {
        visit(left, visitor);
        visit(right, visitor);
      }
      case Not(Condition operand) -> visit(operand, visitor);
    }
  }

  /** The formula with each variable renamed. */
  public static Expression rename(Expression expression, UnaryOperator<String> names) {
    return substitute(expression, name -> new Variable(names.apply(name)));
  }

  public static Condition rename(Condition condition, UnaryOperator<String> names) {
    return substitute(condition, name -> new Variable(names.apply(name)));
  }

  /** The formula with each variable replaced by another formula. */
  public static Expression substitute(
      Expression expression, java.util.function.Function<String, Expression> replacement) {
    return switch (expression) {
      case Literal literal -> literal;
      case Variable(String name) -> replacement.apply(name);
      case Negation(Expression operand) -> new Negation(substitute(operand, replacement));
      case Operation(var operator, Expression left, Expression right) ->
          new Operation(operator, substitute(left, replacement), substitute(right, replacement));
      case Call(var function, Expression argument) ->
          new Call(function, substitute(argument, replacement));
      case Choice(List<Branch> branches, Expression otherwise) ->
          new Choice(
              branches.stream()
                  .map(
                      branch ->
                          new Branch(
                              substitute(branch.condition(), replacement),
                              substitute(branch.value(), replacement)))
                  .toList(),
              substitute(otherwise, replacement));
    };
  }

  /** The condition with each variable replaced by a formula. */
  public static Condition substitute(
      Condition condition, java.util.function.Function<String, Expression> replacement) {
    return switch (condition) {
      case Comparison(var relation, Expression left, Expression right) ->
          new Comparison(relation, substitute(left, replacement), substitute(right, replacement));
      case Junction(var connective, Condition left, Condition right) ->
          new Junction(connective, substitute(left, replacement), substitute(right, replacement));
      case Not(Condition operand) -> new Not(substitute(operand, replacement));
    };
  }
}

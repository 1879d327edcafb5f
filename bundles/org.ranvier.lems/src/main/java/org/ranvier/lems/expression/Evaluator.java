/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
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

/** Computes formulas directly; for a few values, curves and checks, not for simulation. */
public final class Evaluator {
  private final ToDoubleFunction<String> values;
  private final DoubleSupplier uniform;

  /**
   * @param values value of each variable by name
   * @param uniform random numbers in [0, 1)
   */
  public Evaluator(ToDoubleFunction<String> values, DoubleSupplier uniform) {
    this.values = values;
    this.uniform = uniform;
  }

  /** An evaluator of formulas that hold nothing random. */
  public Evaluator(ToDoubleFunction<String> values) {
    this(
        values,
        () -> {
          throw new IllegalStateException("no random numbers are at hand");
        });
  }

  public double value(Expression expression) {
    return switch (expression) {
      case Literal(double value) -> value;
      case Variable(String name) -> values.applyAsDouble(name);
      case Negation(Expression operand) -> -value(operand);
      case Operation(var operator, Expression left, Expression right) ->
          operator.apply(value(left), value(right));
      case Call(Function function, Expression argument) -> function.apply(value(argument), uniform);
      case Choice choice -> value(choice);
    };
  }

  private double value(Choice choice) {
    for (Branch branch : choice.branches()) {
      if (holds(branch.condition())) {
        return value(branch.value());
      }
    }
    return value(choice.otherwise());
  }

  public boolean holds(Condition condition) {
    return switch (condition) {
      case Comparison(var relation, Expression left, Expression right) ->
          relation.holds(value(left), value(right));
      case Junction(Connective connective, Condition left, Condition right) ->
          connective == Connective.AND ? holds(left) && holds(right) : holds(left) || holds(right);
      case Not(Condition operand) -> !holds(operand);
    };
  }
}

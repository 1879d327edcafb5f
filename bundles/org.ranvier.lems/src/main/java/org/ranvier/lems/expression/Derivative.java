/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import static org.ranvier.lems.expression.Expression.add;
import static org.ranvier.lems.expression.Expression.call;
import static org.ranvier.lems.expression.Expression.divide;
import static org.ranvier.lems.expression.Expression.literal;
import static org.ranvier.lems.expression.Expression.multiply;
import static org.ranvier.lems.expression.Expression.negate;
import static org.ranvier.lems.expression.Expression.power;
import static org.ranvier.lems.expression.Expression.subtract;

import java.util.List;
import org.ranvier.lems.expression.Expression.Branch;
import org.ranvier.lems.expression.Expression.Call;
import org.ranvier.lems.expression.Expression.Choice;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Negation;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Variable;

/**
 * Symbolic derivatives. Steps (H, ceil, floor, factorial, conditions) count as constant between
 * their jumps, random numbers as constant.
 */
public final class Derivative {
  private final java.util.function.Function<String, Expression> ofVariable;

  /**
   * Derivatives by the chain rule.
   *
   * @param ofVariable derivative of each variable: one for the variable derived by, zero for what
   *     does not depend on it, a formula or another variable for intermediate results
   */
  public Derivative(java.util.function.Function<String, Expression> ofVariable) {
    this.ofVariable = ofVariable;
  }

  /** The derivative of a formula by one of its variables, all others held fixed, simplified. */
  public static Expression of(Expression expression, String variable) {
    return new Derivative(name -> name.equals(variable) ? Expression.ONE : Expression.ZERO)
        .of(expression);
  }

  /** The simplified derivative. */
  public Expression of(Expression expression) {
    return Simplifier.simplify(derive(expression));
  }

  private Expression derive(Expression expression) {
    return switch (expression) {
      case Literal literal -> Expression.ZERO;
      case Variable(String name) -> ofVariable.apply(name);
      case Negation(Expression operand) -> negate(derive(operand));
      case Operation operation -> derive(operation);
      case Call call -> derive(call);
      case Choice(List<Branch> branches, Expression otherwise) ->
          new Choice(
              branches.stream()
                  .map(branch -> new Branch(branch.condition(), derive(branch.value())))
                  .toList(),
              derive(otherwise));
    };
  }

  private Expression derive(Operation operation) {
    Expression u = operation.left();
    Expression v = operation.right();
    Expression du = Simplifier.simplify(derive(u));
    Expression dv = Simplifier.simplify(derive(v));
    return switch (operation.operator()) {
      case ADD -> add(du, dv);
      case SUBTRACT -> subtract(du, dv);
      case MULTIPLY -> add(multiply(du, v), multiply(u, dv));
      case DIVIDE ->
          isZero(dv) ? divide(du, v) : divide(subtract(du, multiply(divide(u, v), dv)), v);
      case POWER -> derivePower(operation, du, dv);
    };
  }

  private static Expression derivePower(Operation operation, Expression du, Expression dv) {
    Expression u = operation.left();
    Expression v = operation.right();
    if (isZero(du) && isZero(dv)) {
      return Expression.ZERO;
    }
    Expression byBase = multiply(multiply(v, power(u, subtract(v, Expression.ONE))), du);
    return isZero(dv)
        ? byBase
        : add(byBase, multiply(multiply(operation, call(Function.LN, u)), dv));
  }

  private Expression derive(Call call) {
    Expression u = call.argument();
    Expression du = Simplifier.simplify(derive(u));
    if (isZero(du)) {
      return Expression.ZERO;
    }
    return switch (call.function()) {
      case EXP -> multiply(call, du);
      case LN, LOG -> divide(du, u);
      case SQRT -> divide(du, multiply(literal(2), call));
      case SIN -> multiply(call(Function.COS, u), du);
      case COS -> negate(multiply(call(Function.SIN, u), du));
      case TAN -> divide(du, power(call(Function.COS, u), literal(2)));
      case SINH -> multiply(call(Function.COSH, u), du);
      case COSH -> multiply(call(Function.SINH, u), du);
      case TANH -> multiply(subtract(Expression.ONE, power(call, literal(2))), du);
      case ABS -> multiply(subtract(multiply(literal(2), call(Function.H, u)), Expression.ONE), du);
      case CEIL, FLOOR, FACTORIAL, RANDOM, H -> Expression.ZERO;
    };
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Literal literal && literal.is(0);
  }
}

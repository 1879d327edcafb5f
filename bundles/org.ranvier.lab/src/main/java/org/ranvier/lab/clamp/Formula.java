/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.List;
import java.util.function.ToIntFunction;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Condition.Comparison;
import org.ranvier.lems.expression.Condition.Connective;
import org.ranvier.lems.expression.Condition.Junction;
import org.ranvier.lems.expression.Condition.Not;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Branch;
import org.ranvier.lems.expression.Expression.Call;
import org.ranvier.lems.expression.Expression.Choice;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Negation;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Expression.Variable;
import org.ranvier.lems.expression.Function;

/** A formula as code over an array of numbers: some nanoseconds an operation, without any names. */
@FunctionalInterface
interface Formula {
  double in(double[] x);

  /** A condition, likewise. */
  @FunctionalInterface
  interface Test {
    boolean in(double[] x);
  }

  /**
   * Compiles a formula that holds nothing random.
   *
   * @param places index of each variable
   */
  static Formula of(Expression expression, ToIntFunction<String> places) {
    return switch (expression) {
      case Literal(double value) -> x -> value;
      case Variable(String name) -> variable(places.applyAsInt(name));
      case Negation(Expression operand) -> {
        Formula a = of(operand, places);
        yield x -> -a.in(x);
      }
      case Operation operation -> operation(operation, places);
      case Call(Function function, Expression argument) -> call(function, of(argument, places));
      case Choice choice -> choice(choice, places);
    };
  }

  private static Formula variable(int place) {
    return x -> x[place];
  }

  private static Formula operation(Operation operation, ToIntFunction<String> places) {
    if (operation.operator() == Operator.SUBTRACT) {
      // e^x − 1 near 0, in rates near their midpoint
      if (isOne(operation.right())
          && operation.left() instanceof Call(Function function, Expression argument)
          && function == Function.EXP) {
        Formula exponent = of(argument, places);
        return x -> Math.expm1(exponent.in(x));
      }
      if (isOne(operation.left())
          && operation.right() instanceof Call(Function function, Expression argument)
          && function == Function.EXP) {
        Formula exponent = of(argument, places);
        return x -> -Math.expm1(exponent.in(x));
      }
    }
    Formula a = of(operation.left(), places);
    Formula b = of(operation.right(), places);
    return switch (operation.operator()) {
      case ADD -> x -> a.in(x) + b.in(x);
      case SUBTRACT -> x -> a.in(x) - b.in(x);
      case MULTIPLY -> x -> a.in(x) * b.in(x);
      case DIVIDE -> x -> a.in(x) / b.in(x);
      case POWER -> x -> power(a.in(x), b.in(x));
    };
  }

  private static boolean isOne(Expression expression) {
    return expression instanceof Literal literal && literal.is(1);
  }

  /** Small whole powers, as gates have them, without a logarithm. */
  private static double power(double base, double exponent) {
    if (exponent == 1) {
      return base;
    }
    if (exponent == 2) {
      return base * base;
    }
    if (exponent == 3) {
      return base * base * base;
    }
    if (exponent == 4) {
      return base * base * (base * base);
    }
    return Math.pow(base, exponent);
  }

  private static Formula call(Function function, Formula argument) {
    if (function == Function.EXP) {
      return x -> Math.exp(argument.in(x));
    }
    return x -> function.apply(argument.in(x), () -> Double.NaN);
  }

  private static Formula choice(Choice choice, ToIntFunction<String> places) {
    Formula value = of(choice.otherwise(), places);
    for (Branch branch : choice.branches().reversed()) {
      Test test = of(branch.condition(), places);
      Formula then = of(branch.value(), places);
      Formula otherwise = value;
      value = x -> test.in(x) ? then.in(x) : otherwise.in(x);
    }
    return value;
  }

  private static Test of(Condition condition, ToIntFunction<String> places) {
    return switch (condition) {
      case Comparison(var relation, Expression left, Expression right) -> {
        Formula a = of(left, places);
        Formula b = of(right, places);
        yield x -> relation.holds(a.in(x), b.in(x));
      }
      case Junction(Connective connective, Condition left, Condition right) -> {
        Test a = of(left, places);
        Test b = of(right, places);
        yield connective == Connective.AND ? x -> a.in(x) && b.in(x) : x -> a.in(x) || b.in(x);
      }
      case Not(Condition operand) -> {
        Test a = of(operand, places);
        yield x -> !a.in(x);
      }
    };
  }

  /** Formulas done one after the other, each into a place of its own. */
  record Program(List<Step> steps) {
    /** Keeps its own copy. */
    public Program {
      steps = List.copyOf(steps);
    }

    /** One formula and where its value goes. */
    record Step(int place, Formula formula) {}

    void run(double[] x) {
      for (Step step : steps) {
        x[step.place] = step.formula.in(x);
      }
    }
  }
}

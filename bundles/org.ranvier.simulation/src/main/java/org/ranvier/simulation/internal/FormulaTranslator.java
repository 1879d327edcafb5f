/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.DimensionInference;
import org.ranvier.lems.expression.DimensionMismatchException;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionPrinter;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;

/**
 * Writes formulas as nodes of a kernel graph, in coherent units. A formula whose dimensions fit is
 * written as it stands: coherent units need no factors. One whose dimensions do not fit means, in
 * LEMS, its value with all quantities in SI units, and is computed that way, with a remark.
 */
final class FormulaTranslator {
  private final KernelGraph g;
  private final Map<String, Dimension> dimensions;
  private final DimensionInference inference;
  private final ToIntFunction<String> variables;
  private final Consumer<String> remarks;

  /**
   * @param graph receives the nodes
   * @param dimensions dimension of every name that formulas use, the time t included
   * @param units names of dimensions
   * @param variables node of a name, in coherent units
   * @param remarks hears about formulas whose dimensions do not fit
   */
  FormulaTranslator(
      KernelGraph graph,
      Map<String, Dimension> dimensions,
      UnitTable units,
      ToIntFunction<String> variables,
      Consumer<String> remarks) {
    this.g = graph;
    this.dimensions = dimensions;
    this.inference = new DimensionInference(dimensions, units);
    this.variables = variables;
    this.remarks = remarks;
  }

  /** Node of a formula that yields the dimension. */
  int translate(Expression formula, Dimension target) {
    try {
      Optional<Dimension> found = inference.infer(formula);
      if (found.isEmpty() || found.get().equals(target)) {
        return number(formula, false);
      }
      inference.check(formula, target);
    } catch (DimensionMismatchException e) {
      remarks.accept(remark(ExpressionPrinter.print(formula), e));
    }
    double factor = CoherentUnits.factorFromSi(target);
    return g.multiply(g.constant(factor), number(formula, true));
  }

  /** Node of a condition. */
  int translate(Condition condition) {
    try {
      inference.check(condition);
      return truth(condition, false);
    } catch (DimensionMismatchException e) {
      remarks.accept(remark("a condition", e));
      return truth(condition, true);
    }
  }

  private static String remark(String what, DimensionMismatchException e) {
    return "%s: %s; the formula is computed with all quantities in SI units"
        .formatted(what, e.getMessage());
  }

  private int variable(String name, boolean si) {
    int node = variables.applyAsInt(name);
    if (!si) {
      return node;
    }
    Dimension dimension = dimensions.getOrDefault(name, Dimension.NONE);
    return g.multiply(g.constant(CoherentUnits.factorToSi(dimension)), node);
  }

  private int number(Expression formula, boolean si) {
    return switch (formula) {
      case Expression.Literal(double value) -> g.constant(value);
      case Expression.Variable(String name) -> variable(name, si);
      case Expression.Negation(Expression operand) -> g.negate(number(operand, si));
      case Expression.Operation(var operator, Expression left, Expression right) ->
          g.apply(operation(operator), number(left, si), number(right, si));
      case Expression.Call(var function, Expression argument) -> {
        int a = number(argument, si);
        yield function == org.ranvier.lems.expression.Function.RANDOM
            ? g.random(a)
            : g.apply(operation(function), a);
      }
      case Expression.Choice(List<Expression.Branch> branches, Expression otherwise) -> {
        int value = number(otherwise, si);
        for (Expression.Branch branch : branches.reversed()) {
          value = g.select(truth(branch.condition(), si), number(branch.value(), si), value);
        }
        yield value;
      }
    };
  }

  private int truth(Condition condition, boolean si) {
    return switch (condition) {
      case Condition.Comparison(var relation, Expression left, Expression right) ->
          compare(operation(relation), left, right, si);
      case Condition.Junction(var connective, Condition left, Condition right) ->
          g.apply(
              connective == Condition.Connective.AND ? KernelOp.AND : KernelOp.OR,
              truth(left, si),
              truth(right, si));
      case Condition.Not(Condition operand) -> g.apply(KernelOp.NOT, truth(operand, si));
    };
  }

  /**
   * {@code t .gt. 0.0045} is decided in coherent units, where both sides are the doubles nearest to
   * the decimal numbers: 4.5 ms times 0.001 is not 0.0045.
   */
  private int compare(KernelOp relation, Expression left, Expression right, boolean si) {
    if (si
        && left instanceof Expression.Variable(String name)
        && right instanceof Expression.Literal(double value)) {
      return g.apply(relation, variable(name, false), g.constant(fromSi(value, name)));
    }
    if (si
        && right instanceof Expression.Variable(String name)
        && left instanceof Expression.Literal(double value)) {
      return g.apply(relation, g.constant(fromSi(value, name)), variable(name, false));
    }
    return g.apply(relation, number(left, si), number(right, si));
  }

  private double fromSi(double value, String name) {
    return CoherentUnits.fromSi(value, dimensions.getOrDefault(name, Dimension.NONE));
  }

  private static KernelOp operation(Expression.Operator operator) {
    return switch (operator) {
      case ADD -> KernelOp.ADD;
      case SUBTRACT -> KernelOp.SUBTRACT;
      case MULTIPLY -> KernelOp.MULTIPLY;
      case DIVIDE -> KernelOp.DIVIDE;
      case POWER -> KernelOp.POWER;
    };
  }

  private static KernelOp operation(Condition.Relation relation) {
    return switch (relation) {
      case GREATER -> KernelOp.GREATER;
      case LESS -> KernelOp.LESS;
      case GREATER_OR_EQUAL -> KernelOp.GREATER_EQUAL;
      case LESS_OR_EQUAL -> KernelOp.LESS_EQUAL;
      case EQUAL -> KernelOp.EQUAL;
      case NOT_EQUAL -> KernelOp.NOT_EQUAL;
    };
  }

  private static KernelOp operation(org.ranvier.lems.expression.Function function) {
    return switch (function) {
      case EXP -> KernelOp.EXP;
      case LN, LOG -> KernelOp.LN;
      case SQRT -> KernelOp.SQRT;
      case SIN -> KernelOp.SIN;
      case COS -> KernelOp.COS;
      case TAN -> KernelOp.TAN;
      case SINH -> KernelOp.SINH;
      case COSH -> KernelOp.COSH;
      case TANH -> KernelOp.TANH;
      case ABS -> KernelOp.ABS;
      case CEIL -> KernelOp.CEIL;
      case FLOOR -> KernelOp.FLOOR;
      case FACTORIAL -> KernelOp.FACTORIAL;
      case H -> KernelOp.HEAVISIDE;
      case RANDOM -> KernelOp.RANDOM;
    };
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * Partial derivatives by the rules of calculus, on the graph: shared terms stay shared. Steps and
 * comparisons count as constant, a selection is differentiated branch by branch.
 */
public final class KernelDerivative {
  private final KernelGraph g;
  private final int column;
  private final Map<Integer, Integer> known = new HashMap<>();

  private KernelDerivative(KernelGraph graph, int column) {
    this.g = graph;
    this.column = column;
  }

  /** The node of ∂{@code node}/∂{@code column}. */
  public static int of(KernelGraph graph, int node, int column) {
    return new KernelDerivative(graph, column).at(node);
  }

  private int at(int node) {
    Integer cached = known.get(node);
    if (cached != null) {
      return cached;
    }
    int result = compute(node);
    known.put(node, result);
    return result;
  }

  private int compute(int node) {
    KernelOp op = g.op(node);
    int a = g.operand(node, 0);
    int b = g.operand(node, 1);
    return switch (op) {
      case COLUMN -> g.constant(a == column ? 1 : 0);
      case ADD -> g.add(at(a), at(b));
      case SUBTRACT -> g.subtract(at(a), at(b));
      case MULTIPLY -> g.add(g.multiply(at(a), b), g.multiply(a, at(b)));
      case DIVIDE -> quotient(node, a, b);
      case POWER -> power(node, a, b);
      case SELECT -> g.select(a, at(b), at(g.operand(node, 2)));
      case MIN -> g.select(g.apply(KernelOp.LESS_EQUAL, a, b), at(a), at(b));
      case MAX -> g.select(g.apply(KernelOp.GREATER_EQUAL, a, b), at(a), at(b));
      default -> chain(op, node, a);
    };
  }

  private int chain(KernelOp op, int node, int a) {
    if (op.operands() != 1) {
      return g.constant(0);
    }
    int inner = at(a);
    return g.isConstant(inner, 0) ? inner : outer(op, node, a, inner);
  }

  private int outer(KernelOp op, int node, int a, int inner) {
    int one = g.constant(1);
    return switch (op) {
      case NEGATE -> g.negate(inner);
      case EXP -> g.multiply(node, inner);
      case EXPM1 -> g.multiply(g.apply(KernelOp.EXP, a), inner);
      case EXPREL -> g.multiply(g.divide(g.subtract(g.apply(KernelOp.EXP, a), node), a), inner);
      case LINOID -> g.multiply(g.apply(KernelOp.LINOID_SLOPE, a), inner);
      case LN -> g.divide(inner, a);
      case LOG10 -> g.divide(inner, g.multiply(a, g.constant(Math.log(10))));
      case SIN -> g.multiply(g.apply(KernelOp.COS, a), inner);
      case COS -> g.negate(g.multiply(g.apply(KernelOp.SIN, a), inner));
      case TAN -> g.multiply(g.add(one, g.multiply(node, node)), inner);
      case SINH -> g.multiply(g.apply(KernelOp.COSH, a), inner);
      case COSH -> g.multiply(g.apply(KernelOp.SINH, a), inner);
      case TANH -> g.multiply(g.subtract(one, g.multiply(node, node)), inner);
      case SQRT -> g.divide(inner, g.multiply(g.constant(2), node));
      case ABS -> g.select(g.apply(KernelOp.LESS, a, g.constant(0)), g.negate(inner), inner);
      default -> g.constant(0);
    };
  }

  private int quotient(int node, int a, int b) {
    int db = at(b);
    int da = at(a);
    if (g.isConstant(db, 0)) {
      return g.divide(da, b);
    }
    return g.divide(g.subtract(da, g.multiply(node, db)), b);
  }

  private int power(int node, int a, int b) {
    int da = at(a);
    int db = at(b);
    int base = g.constant(0);
    if (!g.isConstant(da, 0)) {
      int lower = g.apply(KernelOp.POWER, a, g.subtract(b, g.constant(1)));
      base = g.multiply(g.multiply(b, lower), da);
    }
    if (g.isConstant(db, 0)) {
      return base;
    }
    return g.add(base, g.multiply(g.multiply(node, g.apply(KernelOp.LN, a)), db));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

/** What a graph does to an operation before it stores it. All rules keep the value to rounding. */
final class KernelSimplifier {
  private static final int LARGEST_POWER = 16;

  private KernelSimplifier() {}

  static int unary(KernelGraph g, KernelOp op, int a) {
    if (g.isConstant(a)) {
      return g.constant(KernelMath.apply(op, g.value(a), 0, 0));
    }
    if (op == KernelOp.NEGATE && g.op(a) == KernelOp.NEGATE) {
      return g.operand(a, 0);
    }
    if (op == KernelOp.NEGATE && g.op(a) == KernelOp.SUBTRACT) {
      return g.subtract(g.operand(a, 1), g.operand(a, 0));
    }
    return g.intern(op, a, -1, -1, 0);
  }

  static int binary(KernelGraph g, KernelOp op, int a, int b) {
    if (g.isConstant(a) && g.isConstant(b)) {
      return g.constant(KernelMath.apply(op, g.value(a), g.value(b), 0));
    }
    return switch (op) {
      case ADD -> add(g, a, b);
      case SUBTRACT -> subtract(g, a, b);
      case MULTIPLY -> multiply(g, a, b);
      case DIVIDE -> divide(g, a, b);
      case POWER -> power(g, a, b);
      case AND, OR -> logic(g, op, a, b);
      default -> g.intern(op, a, b, -1, 0);
    };
  }

  private static int add(KernelGraph g, int a, int b) {
    if (g.isConstant(a, 0)) {
      return b;
    }
    if (g.isConstant(b, 0)) {
      return a;
    }
    if (g.op(b) == KernelOp.NEGATE) {
      return g.subtract(a, g.operand(b, 0));
    }
    if (g.op(a) == KernelOp.NEGATE) {
      return g.subtract(b, g.operand(a, 0));
    }
    if (g.isConstant(b, -1) && g.op(a) == KernelOp.EXP) {
      return g.apply(KernelOp.EXPM1, g.operand(a, 0));
    }
    return g.intern(KernelOp.ADD, a, b, -1, 0);
  }

  private static int subtract(KernelGraph g, int a, int b) {
    if (a == b) {
      return g.constant(0);
    }
    if (g.isConstant(a, 0)) {
      return g.negate(b);
    }
    if (g.isConstant(b, 0)) {
      return a;
    }
    if (g.op(b) == KernelOp.NEGATE) {
      return g.add(a, g.operand(b, 0));
    }
    if (g.isConstant(b, 1) && g.op(a) == KernelOp.EXP) {
      return g.apply(KernelOp.EXPM1, g.operand(a, 0));
    }
    if (g.isConstant(a, 1) && g.op(b) == KernelOp.EXP) {
      return g.negate(g.apply(KernelOp.EXPM1, g.operand(b, 0)));
    }
    return g.intern(KernelOp.SUBTRACT, a, b, -1, 0);
  }

  private static int multiply(KernelGraph g, int a, int b) {
    if (g.isConstant(a)) {
      return scale(g, g.value(a), b);
    }
    if (g.isConstant(b)) {
      return scale(g, g.value(b), a);
    }
    if (g.op(a) == KernelOp.NEGATE) {
      return g.negate(g.multiply(g.operand(a, 0), b));
    }
    if (g.op(b) == KernelOp.NEGATE) {
      return g.negate(g.multiply(a, g.operand(b, 0)));
    }
    return g.intern(KernelOp.MULTIPLY, a, b, -1, 0);
  }

  private static int scale(KernelGraph g, double factor, int node) {
    if (factor == 0) {
      return g.constant(0);
    }
    if (factor == 1) {
      return node;
    }
    if (factor == -1) {
      return g.negate(node);
    }
    if (g.op(node) == KernelOp.MULTIPLY && g.isConstant(g.operand(node, 0))) {
      return scale(g, factor * g.value(g.operand(node, 0)), g.operand(node, 1));
    }
    if (g.op(node) == KernelOp.MULTIPLY && g.isConstant(g.operand(node, 1))) {
      return scale(g, factor * g.value(g.operand(node, 1)), g.operand(node, 0));
    }
    if (g.op(node) == KernelOp.NEGATE) {
      return scale(g, -factor, g.operand(node, 0));
    }
    return g.intern(KernelOp.MULTIPLY, g.constant(factor), node, -1, 0);
  }

  private static int divide(KernelGraph g, int a, int b) {
    if (g.isConstant(b) && Double.isFinite(1 / g.value(b))) {
      return g.multiply(a, g.constant(1 / g.value(b)));
    }
    if (g.isConstant(a, 0)) {
      return a;
    }
    if (g.op(b) == KernelOp.NEGATE) {
      return g.negate(g.divide(a, g.operand(b, 0)));
    }
    if (g.op(a) == KernelOp.NEGATE) {
      return g.negate(g.divide(g.operand(a, 0), b));
    }
    if (g.op(b) == KernelOp.DIVIDE) {
      return g.divide(g.multiply(a, g.operand(b, 1)), g.operand(b, 0));
    }
    int linoid = LinoidRule.quotient(g, a, b);
    return linoid >= 0 ? linoid : g.intern(KernelOp.DIVIDE, a, b, -1, 0);
  }

  private static int power(KernelGraph g, int a, int b) {
    if (!g.isConstant(b)) {
      return g.intern(KernelOp.POWER, a, b, -1, 0);
    }
    double exponent = g.value(b);
    if (exponent == 0) {
      return g.constant(1);
    }
    if (exponent == 0.5) {
      return g.apply(KernelOp.SQRT, a);
    }
    if (exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_POWER) {
      int product = wholePower(g, a, (int) Math.abs(exponent));
      return exponent > 0 ? product : g.divide(g.constant(1), product);
    }
    return g.intern(KernelOp.POWER, a, b, -1, 0);
  }

  private static int wholePower(KernelGraph g, int a, int exponent) {
    if (exponent == 1) {
      return a;
    }
    int half = wholePower(g, a, exponent / 2);
    int square = g.multiply(half, half);
    return exponent % 2 == 0 ? square : g.multiply(square, a);
  }

  private static int logic(KernelGraph g, KernelOp op, int a, int b) {
    boolean and = op == KernelOp.AND;
    if (g.isConstant(a)) {
      return (g.value(a) != 0) == and ? truth(g, b) : g.constant(and ? 0 : 1);
    }
    return g.isConstant(b) ? logic(g, op, b, a) : g.intern(op, a, b, -1, 0);
  }

  private static int truth(KernelGraph g, int node) {
    return switch (g.op(node)) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> node;
      default -> g.apply(KernelOp.NOT_EQUAL, node, g.constant(0));
    };
  }
}

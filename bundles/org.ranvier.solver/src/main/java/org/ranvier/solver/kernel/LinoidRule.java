/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Finds quotients c·x·r / (e^(k·x) − 1), where x is linear in one column, and writes them with
 * {@link KernelOp#LINOID}, which has its limit at x = 0. Rate expressions and the
 * Goldman–Hodgkin–Katz current have this form, and models do start exactly at such a voltage.
 */
final class LinoidRule {
  private static final double TOLERANCE = 1e-12;

  /** slope · leaf + offset; slope 0 for anything that is not linear. */
  private record Linear(int leaf, double slope, double offset) {}

  private LinoidRule() {}

  /** The node of numerator / denominator, or −1 where the form is another. */
  static int quotient(KernelGraph g, int numerator, int denominator) {
    double factor = 1;
    int divisor = denominator;
    while (true) {
      if (g.op(divisor) == KernelOp.NEGATE) {
        factor = -factor;
        divisor = g.operand(divisor, 0);
      } else if (g.op(divisor) == KernelOp.MULTIPLY && g.isConstant(g.operand(divisor, 0))) {
        factor *= g.value(g.operand(divisor, 0));
        divisor = g.operand(divisor, 1);
      } else if (g.op(divisor) == KernelOp.MULTIPLY && g.isConstant(g.operand(divisor, 1))) {
        factor *= g.value(g.operand(divisor, 1));
        divisor = g.operand(divisor, 0);
      } else {
        break;
      }
    }
    if (g.op(divisor) != KernelOp.EXPM1) {
      return -1;
    }
    int exponent = g.operand(divisor, 0);
    Linear line = linear(g, exponent);
    if (line == null || line.slope == 0) {
      return -1;
    }
    int rest = without(g, numerator, line);
    return rest < 0
        ? -1
        : g.multiply(g.divide(rest, g.constant(factor)), g.apply(KernelOp.LINOID, exponent));
  }

  /** numerator / exponent where the exponent's line is one of its factors, else −1. */
  private static int without(KernelGraph g, int node, Linear line) {
    Linear own = linear(g, node);
    if (own != null && own.leaf == line.leaf && own.slope != 0 && proportional(own, line)) {
      return g.constant(own.slope / line.slope);
    }
    if (g.op(node) == KernelOp.NEGATE) {
      int rest = without(g, g.operand(node, 0), line);
      return rest < 0 ? -1 : g.negate(rest);
    }
    if (g.op(node) != KernelOp.MULTIPLY) {
      return -1;
    }
    int a = g.operand(node, 0);
    int b = g.operand(node, 1);
    int inA = without(g, a, line);
    if (inA >= 0) {
      return g.multiply(inA, b);
    }
    int inB = without(g, b, line);
    return inB >= 0 ? g.multiply(a, inB) : -1;
  }

  private static boolean proportional(Linear p, Linear q) {
    double left = p.offset * q.slope;
    double right = q.offset * p.slope;
    return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
  }

  private static @Nullable Linear linear(KernelGraph g, int node) {
    return switch (g.op(node)) {
      case CONSTANT -> new Linear(-1, 0, g.value(node));
      case COLUMN -> new Linear(node, 1, 0);
      case NEGATE -> combine(null, linear(g, g.operand(node, 0)), 0, -1);
      case ADD -> combine(linear(g, g.operand(node, 0)), linear(g, g.operand(node, 1)), 1, 1);
      case SUBTRACT -> combine(linear(g, g.operand(node, 0)), linear(g, g.operand(node, 1)), 1, -1);
      case MULTIPLY -> product(linear(g, g.operand(node, 0)), linear(g, g.operand(node, 1)));
      default -> null;
    };
  }

  private static @Nullable Linear product(@Nullable Linear a, @Nullable Linear b) {
    if (a == null || b == null) {
      return null;
    }
    if (a.leaf < 0) {
      return new Linear(b.leaf, a.offset * b.slope, a.offset * b.offset);
    }
    return b.leaf < 0 ? new Linear(a.leaf, b.offset * a.slope, b.offset * a.offset) : null;
  }

  private static @Nullable Linear combine(
      @Nullable Linear a, @Nullable Linear b, double scaleA, double scaleB) {
    if (b == null || (a == null && scaleA != 0)) {
      return null;
    }
    Linear left = a == null ? new Linear(-1, 0, 0) : a;
    if (left.leaf >= 0 && b.leaf >= 0 && left.leaf != b.leaf) {
      return null;
    }
    return new Linear(
        Math.max(left.leaf, b.leaf),
        scaleA * left.slope + scaleB * b.slope,
        scaleA * left.offset + scaleB * b.offset);
  }
}

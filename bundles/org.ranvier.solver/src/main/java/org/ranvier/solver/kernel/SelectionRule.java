/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

/**
 * Selections that need no decision. Rate expressions of the form x/(1 − e^−x) are mostly written
 * with a case of their own for x = 0; an operation that is defined there makes it superfluous, and
 * a loop without decisions is several times as fast.
 */
final class SelectionRule {
  private static final double ROUNDING = 1e-13;

  private SelectionRule() {}

  static int select(KernelGraph g, int condition, int whenTrue, int whenFalse) {
    if (whenTrue == whenFalse) {
      return whenTrue;
    }
    if (g.op(condition) == KernelOp.EQUAL) {
      return unequal(g, condition, whenFalse, whenTrue);
    }
    if (g.op(condition) == KernelOp.NOT_EQUAL) {
      return unequal(g, condition, whenTrue, whenFalse);
    }
    return g.intern(KernelOp.SELECT, condition, whenTrue, whenFalse, 0);
  }

  /** Takes {@code apart} where both sides differ, {@code same} where they are equal. */
  private static int unequal(KernelGraph g, int condition, int apart, int same) {
    int left = g.operand(condition, 0);
    int right = g.operand(condition, 1);
    int whenSame = whereEqual(g, left, right, same);
    int variable = g.isConstant(left) ? right : left;
    int constant = g.isConstant(left) ? left : right;
    if (g.isConstant(constant) && !g.isConstant(variable)) {
      int limit = new Rewriting(g, node -> node == variable ? constant : -1).of(apart);
      if (isSame(g, limit, whenSame)) {
        return apart;
      }
    }
    int differ = g.apply(KernelOp.NOT_EQUAL, left, right);
    return apart == whenSame ? apart : g.intern(KernelOp.SELECT, differ, apart, whenSame, 0);
  }

  /** What is left of a branch that is only taken where both are equal. */
  private static int whereEqual(KernelGraph g, int left, int right, int branch) {
    if (g.op(branch) != KernelOp.SELECT) {
      return branch;
    }
    int test = g.operand(branch, 0);
    boolean isEquality = g.op(test) == KernelOp.EQUAL || g.op(test) == KernelOp.NOT_EQUAL;
    boolean about =
        isEquality
            && g.operand(test, 0) == Math.min(left, right)
            && g.operand(test, 1) == Math.max(left, right);
    if (!about) {
      return branch;
    }
    return g.op(test) == KernelOp.EQUAL ? g.operand(branch, 1) : g.operand(branch, 2);
  }

  /** Constants may have been rounded on different ways. */
  private static boolean isSame(KernelGraph g, int a, int b) {
    if (!g.isConstant(a) || !g.isConstant(b)) {
      return a == b;
    }
    double difference = Math.abs(g.value(a) - g.value(b));
    return difference <= ROUNDING * Math.abs(g.value(b));
  }
}

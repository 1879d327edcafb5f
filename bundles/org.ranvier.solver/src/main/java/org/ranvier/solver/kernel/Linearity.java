/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Proves from its form that a node is linear and homogeneous in some columns: f(a x + b y) = a f(x)
 * + b f(y), whatever else it reads. What cannot be proved counts as not linear; derivatives alone
 * prove nothing, since those of steps and comparisons are 0.
 */
public final class Linearity {
  /** How a node depends on the columns. */
  private enum Kind {
    FREE,
    LINEAR,
    OTHER
  }

  private final KernelGraph graph;
  private final IntPredicate columns;
  private final Map<Integer, Kind> known = new HashMap<>();

  /**
   * @param graph graph of the nodes
   * @param columns the columns that are asked about
   */
  public Linearity(KernelGraph graph, IntPredicate columns) {
    this.graph = graph;
    this.columns = columns;
  }

  /** Whether the node is linear and homogeneous in the columns; 0 is. */
  public boolean isLinear(int node) {
    return kind(node) == Kind.LINEAR || graph.isConstant(node, 0);
  }

  /** Whether the node reads none of the columns. */
  public boolean isFree(int node) {
    return kind(node) == Kind.FREE;
  }

  private Kind kind(int node) {
    Kind cached = known.get(node);
    if (cached != null) {
      return cached;
    }
    Kind result = find(node);
    known.put(node, result);
    return result;
  }

  private Kind find(int node) {
    KernelOp op = graph.op(node);
    if (op == KernelOp.COLUMN) {
      return columns.test(graph.columnOf(node)) ? Kind.LINEAR : Kind.FREE;
    }
    int n = op.operands();
    int a = graph.operand(node, 0);
    int b = graph.operand(node, 1);
    if (isAllFree(node, n)) {
      return Kind.FREE;
    }
    boolean linear =
        switch (op) {
          case NEGATE -> isLinear(a);
          case ADD, SUBTRACT -> isLinear(a) && isLinear(b);
          case MULTIPLY -> (isLinear(a) && isFree(b)) || (isFree(a) && isLinear(b));
          case DIVIDE -> isLinear(a) && isFree(b);
          case SELECT -> isFree(a) && isLinear(b) && isLinear(graph.operand(node, 2));
          default -> false;
        };
    return linear ? Kind.LINEAR : Kind.OTHER;
  }

  private boolean isAllFree(int node, int operands) {
    for (int k = 0; k < operands; k++) {
      if (!isFree(graph.operand(node, k))) {
        return false;
      }
    }
    return true;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

/** Recognises {@code x + c} with a c that does not depend on x. */
public final class Shift {
  private Shift() {}

  /** The node c where {@code node} is the column plus c and c does not read the column; else −1. */
  public static int of(KernelGraph graph, int node, int column) {
    int a = graph.operand(node, 0);
    int b = graph.operand(node, 1);
    return switch (graph.op(node)) {
      case COLUMN -> a == column ? graph.constant(0) : -1;
      case ADD -> {
        boolean left = reads(graph, a, column);
        int own = left ? a : b;
        int other = left ? b : a;
        int rest = reads(graph, other, column) ? -1 : of(graph, own, column);
        yield rest < 0 ? -1 : graph.add(rest, other);
      }
      case SUBTRACT -> {
        int rest = reads(graph, b, column) ? -1 : of(graph, a, column);
        yield rest < 0 ? -1 : graph.subtract(rest, b);
      }
      default -> -1;
    };
  }

  private static boolean reads(KernelGraph graph, int node, int column) {
    return Dependencies.columns(graph, node).get(column);
  }
}

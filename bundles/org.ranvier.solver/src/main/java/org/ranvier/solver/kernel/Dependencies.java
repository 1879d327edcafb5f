/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Asks what a node depends on. */
public final class Dependencies {
  private Dependencies() {}

  /** The columns that the node reads, itself included where it is one. */
  public static BitSet columns(KernelGraph graph, int node) {
    BitSet columns = new BitSet();
    reaches(graph, node, KernelOp.RANDOM, columns);
    return columns;
  }

  /** Whether the node draws a random number. */
  public static boolean isRandom(KernelGraph graph, int node) {
    return reaches(graph, node, KernelOp.RANDOM, new BitSet());
  }

  /** Whether the node reads the time. */
  public static boolean readsTime(KernelGraph graph, int node) {
    return reaches(graph, node, KernelOp.TIME, new BitSet());
  }

  private static boolean reaches(KernelGraph graph, int root, KernelOp wanted, BitSet columns) {
    boolean found = false;
    BitSet seen = new BitSet();
    Deque<Integer> stack = new ArrayDeque<>();
    stack.push(root);
    while (!stack.isEmpty()) {
      int node = stack.pop();
      if (seen.get(node)) {
        continue;
      }
      seen.set(node);
      KernelOp op = graph.op(node);
      found |= op == wanted;
      if (op == KernelOp.COLUMN) {
        columns.set(graph.columnOf(node));
      }
      for (int k = 0; k < op.operands(); k++) {
        stack.push(graph.operand(node, k));
      }
    }
    return found;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Writes nodes anew with others in place of chosen ones. */
public final class Rewriting {
  private final KernelGraph graph;
  private final IntUnaryOperator replacement;
  private final Map<Integer, Integer> known = new HashMap<>();

  /**
   * @param graph graph of the nodes
   * @param replacement what stands in place of a node, −1 for the node itself with its operands
   *     written anew
   */
  public Rewriting(KernelGraph graph, IntUnaryOperator replacement) {
    this.graph = graph;
    this.replacement = replacement;
  }

  /** The node with everything replaced. */
  public int of(int node) {
    Integer cached = known.get(node);
    if (cached != null) {
      return cached;
    }
    int chosen = replacement.applyAsInt(node);
    int result = chosen >= 0 ? chosen : rebuilt(node);
    known.put(node, result);
    return result;
  }

  private int rebuilt(int node) {
    int operands = graph.op(node).operands();
    if (operands == 0) {
      return node;
    }
    int a = of(graph.operand(node, 0));
    int b = operands > 1 ? of(graph.operand(node, 1)) : graph.operand(node, 1);
    int c = operands > 2 ? of(graph.operand(node, 2)) : graph.operand(node, 2);
    return graph.rebuilt(node, a, b, c);
  }
}

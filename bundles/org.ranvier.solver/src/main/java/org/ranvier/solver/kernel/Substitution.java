/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Writes nodes anew with columns replaced: definitions in place of derived columns, new values in
 * place of states that an earlier assignment changed.
 */
public final class Substitution {
  private final KernelGraph graph;
  private final IntUnaryOperator definitions;
  private final Map<Integer, Integer> overrides = new HashMap<>();
  private final Map<Integer, Integer> known = new HashMap<>();

  /**
   * @param graph graph of the nodes
   * @param definitions node that defines a column, in terms of other columns, or −1 for a column
   *     that stands for itself
   */
  public Substitution(KernelGraph graph, IntUnaryOperator definitions) {
    this.graph = graph;
    this.definitions = definitions;
  }

  /** From now on the column has this value (a node without columns that need replacing). */
  public void set(int column, int node) {
    overrides.put(column, node);
    known.clear();
  }

  /** The value that the column has now. */
  public int current(int column) {
    return of(graph.column(column));
  }

  /** The node with every column replaced. */
  public int of(int node) {
    Integer cached = known.get(node);
    if (cached != null) {
      return cached;
    }
    int result = compute(node);
    known.put(node, result);
    return result;
  }

  private int compute(int node) {
    KernelOp op = graph.op(node);
    if (op == KernelOp.COLUMN) {
      int column = graph.columnOf(node);
      Integer override = overrides.get(column);
      if (override != null) {
        return override;
      }
      int definition = definitions.applyAsInt(column);
      return definition < 0 ? node : of(definition);
    }
    int operands = op.operands();
    if (operands == 0) {
      return node;
    }
    int a = of(graph.operand(node, 0));
    int b = operands > 1 ? of(graph.operand(node, 1)) : graph.operand(node, 1);
    int c = operands > 2 ? of(graph.operand(node, 2)) : graph.operand(node, 2);
    return graph.rebuilt(node, a, b, c);
  }
}

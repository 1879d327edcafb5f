/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.ranvier.solver.kernel.Dependencies;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.Rewriting;

/**
 * Comparisons that are decided apart from the formulas in which they stand. A formula reads a
 * column in their place, so that it stays smooth from one decision to the next.
 */
final class Decisions {
  /**
   * A comparison.
   *
   * @param column auxiliary column that holds its truth
   * @param node the comparison
   */
  record Decision(int column, int node) {}

  private final GroupCompiler compiler;
  private final Map<Integer, Decision> decisions = new LinkedHashMap<>();
  private final Rewriting rewriting;

  /**
   * @param compiler group of the formulas
   * @param decided which comparisons, by their node, are decided apart
   */
  Decisions(GroupCompiler compiler, IntPredicate decided) {
    this.compiler = compiler;
    KernelGraph g = compiler.graph();
    this.rewriting =
        new Rewriting(
            g,
            node ->
                isComparison(g.op(node)) && decided.test(node)
                    ? g.column(decision(node).column())
                    : -1);
  }

  private Decision decision(int node) {
    return decisions.computeIfAbsent(
        node, n -> new Decision(compiler.auxiliary("decision " + n, -1), n));
  }

  /** The formula with columns in place of its decided comparisons. */
  int in(int node) {
    return rewriting.of(node);
  }

  /** All comparisons that were met so far. */
  Iterable<Decision> all() {
    return decisions.values();
  }

  boolean isEmpty() {
    return decisions.isEmpty();
  }

  static boolean isComparison(KernelOp op) {
    return switch (op) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, HEAVISIDE -> true;
      default -> false;
    };
  }

  /** Whether a node without inputs and moving states is a straight line over the time. */
  static boolean isStraight(KernelGraph graph, int node) {
    if (!Dependencies.readsTime(graph, node)) {
      return true;
    }
    int a = graph.operand(node, 0);
    int b = graph.operand(node, 1);
    return switch (graph.op(node)) {
      case TIME -> true;
      case NEGATE -> isStraight(graph, a);
      case ADD, SUBTRACT -> isStraight(graph, a) && isStraight(graph, b);
      case MULTIPLY ->
          isStraight(graph, a)
              && isStraight(graph, b)
              && !(Dependencies.readsTime(graph, a) && Dependencies.readsTime(graph, b));
      case DIVIDE -> isStraight(graph, a) && !Dependencies.readsTime(graph, b);
      default -> false;
    };
  }

  /** Whether a node changes with the time and with nothing else that moves between two steps. */
  static boolean isTimetable(KernelGraph graph, int node, BitSet moving) {
    return Dependencies.readsTime(graph, node)
        && !Dependencies.isRandom(graph, node)
        && !Dependencies.columns(graph, node).intersects(moving);
  }
}

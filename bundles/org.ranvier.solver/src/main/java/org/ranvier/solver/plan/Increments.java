/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.Shift;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Mechanism;

/** Recognises handlers that only add to states; running a program for each event costs more. */
final class Increments {
  private final Mechanism mechanism;
  private final KernelGraph graph;

  Increments(Mechanism mechanism) {
    this.mechanism = mechanism;
    this.graph = mechanism.graph();
  }

  /**
   * All of these assignments as increments; empty where one is something else.
   *
   * @param values new value of each column
   */
  List<Increment> of(Map<Integer, Integer> values) {
    List<Increment> all = new ArrayList<>();
    for (Map.Entry<Integer, Integer> assigned : values.entrySet()) {
      Increment own = of(assigned.getKey(), assigned.getValue());
      if (own == null) {
        return List.of();
      }
      all.add(own);
    }
    return all;
  }

  private @Nullable Increment of(int column, int value) {
    int added = Shift.of(graph, value, column);
    Increment scaled = added < 0 ? null : scaled(added);
    return scaled == null
        ? null
        : new Increment(column, scaled.constant(), scaled.factor(), scaled.parameter());
  }

  /** A literal, or a literal times a parameter. */
  private @Nullable Increment scaled(int node) {
    int a = graph.operand(node, 0);
    int b = graph.operand(node, 1);
    return switch (graph.op(node)) {
      case CONSTANT -> new Increment(-1, graph.value(node), 0, -1);
      case COLUMN ->
          mechanism.column(a).kind() == Column.Kind.PARAMETER ? new Increment(-1, 0, 1, a) : null;
      case NEGATE -> times(-1, scaled(a));
      case MULTIPLY ->
          graph.isConstant(a)
              ? times(graph.value(a), scaled(b))
              : graph.isConstant(b) ? times(graph.value(b), scaled(a)) : null;
      case ADD -> sum(scaled(a), scaled(b));
      default -> null;
    };
  }

  private static @Nullable Increment times(double factor, @Nullable Increment one) {
    return one == null
        ? null
        : new Increment(-1, factor * one.constant(), factor * one.factor(), one.parameter());
  }

  private static @Nullable Increment sum(@Nullable Increment one, @Nullable Increment other) {
    if (one == null || other == null || (one.parameter() >= 0 && other.parameter() >= 0)) {
      return null;
    }
    Increment with = one.parameter() >= 0 ? one : other;
    return new Increment(-1, one.constant() + other.constant(), with.factor(), with.parameter());
  }
}

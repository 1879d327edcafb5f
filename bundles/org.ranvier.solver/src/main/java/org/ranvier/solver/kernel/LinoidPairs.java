/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Linoids of opposite arguments, as the two rates of a gate often are: with f(x) = x/(e^x − 1),
 * f(−x) is f(x) + x. Both are written by f(|x|), to which |x| or nothing is added; nothing cancels.
 */
final class LinoidPairs {
  private final KernelGraph g;
  private final Map<Integer, Integer> replacements = new HashMap<>();

  /**
   * @param nodes all nodes of a program
   */
  LinoidPairs(KernelGraph graph, Collection<Integer> nodes) {
    this.g = graph;
    Map<Argument, Integer> known = new LinkedHashMap<>();
    for (int node : nodes) {
      if (g.op(node) == KernelOp.LINOID) {
        known.put(argument(g.operand(node, 0)), node);
      }
    }
    known.forEach(
        (argument, node) -> {
          Integer opposite = known.get(new Argument(argument.node, -argument.factor));
          if (opposite != null && argument.factor > 0) {
            replace(g.operand(node, 0), node, opposite);
          }
        });
  }

  /** A node times a number. */
  private record Argument(int node, double factor) {}

  private Argument argument(int node) {
    double factor = 1;
    int rest = node;
    while (true) {
      if (g.op(rest) == KernelOp.NEGATE) {
        factor = -factor;
        rest = g.operand(rest, 0);
      } else if (g.op(rest) == KernelOp.MULTIPLY && g.isConstant(g.operand(rest, 0))) {
        factor *= g.value(g.operand(rest, 0));
        rest = g.operand(rest, 1);
      } else if (g.op(rest) == KernelOp.MULTIPLY && g.isConstant(g.operand(rest, 1))) {
        factor *= g.value(g.operand(rest, 1));
        rest = g.operand(rest, 0);
      } else {
        return new Argument(rest, factor);
      }
    }
  }

  private void replace(int x, int ofX, int ofOpposite) {
    int size = g.apply(KernelOp.ABS, x);
    int common = g.apply(KernelOp.LINOID, size);
    int half = g.constant(0.5);
    replacements.put(ofX, g.add(common, g.multiply(half, g.subtract(size, x))));
    replacements.put(ofOpposite, g.add(common, g.multiply(half, g.add(size, x))));
  }

  boolean isEmpty() {
    return replacements.isEmpty();
  }

  /** What stands in place of a node, −1 for the node itself. */
  int replacement(int node) {
    return replacements.getOrDefault(node, -1);
  }
}

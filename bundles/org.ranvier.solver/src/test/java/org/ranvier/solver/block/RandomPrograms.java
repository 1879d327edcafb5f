/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;

/** Programs of any operations, with stores that read and overwrite each other's columns. */
final class RandomPrograms {
  static final int COLUMNS = 8;

  private RandomPrograms() {}

  static KernelProgram of(Random random, int operations) {
    KernelGraph g = new KernelGraph();
    List<Integer> nodes = new ArrayList<>(List.of(g.time(), g.step(), g.constant(0.3)));
    for (int c = 0; c < COLUMNS; c++) {
      nodes.add(g.column(c));
    }
    KernelOp[] ops = KernelOp.values();
    while (nodes.size() < operations) {
      int a = nodes.get(random.nextInt(nodes.size()));
      int b = nodes.get(random.nextInt(nodes.size()));
      int c = nodes.get(random.nextInt(nodes.size()));
      KernelOp op = ops[random.nextInt(ops.length)];
      switch (op.operands()) {
        case 1 -> nodes.add(op == KernelOp.RANDOM ? g.random(a) : g.apply(op, a));
        case 2 -> nodes.add(g.apply(op, a, b));
        case 3 -> nodes.add(g.select(a, b, c));
        default -> {}
      }
    }
    KernelCompiler compiler = new KernelCompiler(g, "random");
    for (int c = 0; c < COLUMNS; c++) {
      if (random.nextInt(4) > 0) {
        compiler.store(c, nodes.get(nodes.size() - 1 - random.nextInt(Math.min(12, operations))));
      }
    }
    compiler.store(COLUMNS, g.column(random.nextInt(COLUMNS)));
    return compiler.compile();
  }
}

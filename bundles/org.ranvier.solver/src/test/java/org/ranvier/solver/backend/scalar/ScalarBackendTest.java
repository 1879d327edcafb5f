/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.backend.BackendContract;
import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.step.Interpreter;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;

class ScalarBackendTest extends BackendContract {
  @Test
  void blocksGiveTheSameBitsAsSingleInstances() {
    Random random = new Random(3);
    KernelGraph g = new KernelGraph();
    List<Integer> nodes = new ArrayList<>(List.of(g.column(0), g.column(1), g.time(), g.step()));
    for (KernelOp op : KernelOp.values()) {
      for (int k = 0; k < 3; k++) {
        int a = nodes.get(random.nextInt(nodes.size()));
        int b = nodes.get(random.nextInt(nodes.size()));
        int c = nodes.get(random.nextInt(nodes.size()));
        switch (op.operands()) {
          case 1 -> nodes.add(op == KernelOp.RANDOM ? g.random(a) : g.apply(op, a));
          case 2 -> nodes.add(g.apply(op, a, b));
          case 3 -> nodes.add(g.select(a, b, c));
          default -> {}
        }
      }
    }
    KernelCompiler compiler = new KernelCompiler(g, "all");
    for (int i = 0; i < nodes.size(); i++) {
      compiler.store(i + 2, nodes.get(i));
    }
    KernelProgram program = compiler.compile();
    int size = 300;
    double[][] single = new double[nodes.size() + 2][size];
    for (int i = 0; i < size; i++) {
      single[0][i] = random.nextGaussian();
      single[1][i] = random.nextInt(3) - 1;
    }
    double[][] blocks = new double[nodes.size() + 2][];
    for (int c = 0; c < blocks.length; c++) {
      blocks[c] = single[c].clone();
    }
    long[] streams = random.longs(size).toArray();
    new Interpreter(program, single, 9, streams).run(0, size, 1.5, 0.1, 4);
    new BlockInterpreter(program, blocks, 9, streams).run(size, 1.5, 0.1, 4);
    assertThat(Arrays.deepEquals(blocks, single)).isTrue();
  }

  @Override
  public BackendProvider backend() {
    return new ScalarProvider();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelProgram;

/** What is shared, moved and read once; any program at all is tried where it is compiled, too. */
class BlockKernelTest {
  private static final LoopLibrary INTERPRETED =
      new LoopLibrary(Optional.empty(), LoopChoice.INTERPRETED);

  private static void run(
      KernelProgram program, LoopLibrary library, double[][] columns, BitSet uniform, long[] ids) {
    BlockCode code = BlockCode.of(program, uniform);
    new BlockKernel(code, library, columns[0].length, columns, new Scratch(), 0.1, 9, ids)
        .run(columns[0].length, 1.5, 4);
  }

  @Test
  void columnsMayChangePlaces() {
    KernelGraph g = new KernelGraph();
    KernelProgram swap =
        new KernelCompiler(g, "swap")
            .store(0, g.column(1))
            .store(1, g.column(0))
            .store(2, g.add(g.column(0), g.column(1)))
            .store(3, g.constant(7))
            .compile();
    double[][] columns = {{1, 2, 3, 4}, {10, 20, 30, 40}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    run(swap, INTERPRETED, columns, new BitSet(), new long[4]);
    assertThat(columns)
        .isDeepEqualTo(
            new double[][] {{10, 20, 30, 40}, {1, 2, 3, 4}, {11, 22, 33, 44}, {7, 7, 7, 7}});
  }

  @Test
  void uniformColumnsAreReadOnce() {
    KernelGraph g = new KernelGraph();
    KernelProgram program =
        new KernelCompiler(g, "decay")
            .store(
                0,
                g.multiply(
                    g.column(0), g.apply(org.ranvier.solver.kernel.KernelOp.EXP, g.column(1))))
            .compile();
    BitSet uniform = new BitSet();
    uniform.set(1);
    BlockCode code = BlockCode.of(program, uniform);
    assertThat(code.shape().values()).hasSize(2);
    double[][] columns = {{1, 2, 3}, {Math.log(2), Math.log(2), Math.log(2)}};
    run(program, INTERPRETED, columns, uniform, new long[3]);
    assertThat(columns[0]).containsExactly(2, 4, 6);
  }

  @Test
  void programsThatDifferInNumbersShareTheirShape() {
    BlockCode.Shape[] shapes = new BlockCode.Shape[2];
    for (int k = 0; k < 2; k++) {
      KernelGraph g = new KernelGraph();
      g.column(30 + k);
      int scaled = g.multiply(g.constant(1.5 + k), g.column(3 + k));
      KernelProgram program = new KernelCompiler(g, "p").store(3 + k, scaled).compile();
      shapes[k] = BlockCode.of(program, new BitSet()).shape();
    }
    assertThat(shapes[0]).isEqualTo(shapes[1]);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.codegen.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.backend.step.Interpreter;
import org.ranvier.solver.block.BlockCode;
import org.ranvier.solver.block.BlockKernel;
import org.ranvier.solver.block.LoopChoice;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.block.Scratch;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.plan.StepMethod;

/** Generated classes against interpreted loops: the same bits. */
class ClassLoopCompilerTest {
  private static final int COLUMNS = 8;
  private static final int SIZE = 1100;

  /** Any operations, all of them sooner or later, with columns that overwrite each other. */
  private static KernelProgram program(Random random, int operations) {
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
      compiler.store(c, nodes.get(nodes.size() - 1 - random.nextInt(15)));
    }
    return compiler.compile();
  }

  private static void run(
      KernelProgram program, LoopLibrary library, double[][] columns, BitSet uniform, int times) {
    run(program, library, SIZE, columns, uniform, times);
  }

  private static void run(
      KernelProgram program,
      LoopLibrary library,
      int size,
      double[][] columns,
      BitSet uniform,
      int times) {
    long[] streams = new long[columns[0].length];
    BlockKernel kernel =
        new BlockKernel(
            BlockCode.of(program, uniform), library, size, columns, new Scratch(), 0.1, 9, streams);
    for (int k = 0; k < times; k++) {
      kernel.run(columns[0].length, 1.5, 4);
    }
  }

  private static double[][] values(Random random) {
    double[][] columns = new double[COLUMNS][SIZE];
    for (double[] column : columns) {
      for (int i = 0; i < SIZE; i++) {
        column[i] = random.nextInt(5) == 0 ? random.nextInt(3) - 1 : random.nextGaussian();
      }
    }
    Arrays.fill(columns[2], 0.7);
    return columns;
  }

  private static LoopLibrary library(LoopChoice choice) {
    return new LoopLibrary(Optional.of(new ClassLoopCompiler()), choice);
  }

  /** The reference has the functions of {@link Math}, which may differ in the last places. */
  @Test
  void anyProgramGivesTheSameBitsAndWhatSingleInstancesGive() {
    Random random = new Random(17);
    for (int round = 0; round < 120; round++) {
      KernelProgram program = program(random, 20 + random.nextInt(120));
      BitSet uniform = new BitSet();
      uniform.set(2, program.stores().stream().noneMatch(s -> s.column() == 2));
      double[][] single = values(random);
      double[][] interpreted = copy(single);
      double[][] compiled = copy(single);
      new Interpreter(program, single, 9, new long[SIZE]).run(0, SIZE, 1.5, 0.1, 4);
      run(program, library(LoopChoice.INTERPRETED), interpreted, uniform, 1);
      run(program, library(LoopChoice.COMPILED), compiled, uniform, 1);
      assertThat(Arrays.deepEquals(compiled, interpreted)).as("round %d", round).isTrue();
      assertNear(interpreted, single, "round " + round);
    }
  }

  /** What groups of one or two instances do, which have no use for blocks. */
  @Test
  void straightCodeGivesTheSameBits() {
    Random random = new Random(18);
    for (int round = 0; round < 120; round++) {
      KernelProgram program = program(random, 20 + random.nextInt(120));
      double[][] blocks = values(random);
      double[][] interpreted = copy(blocks);
      double[][] compiled = copy(blocks);
      run(program, library(LoopChoice.INTERPRETED), blocks, new BitSet(), 1);
      run(program, library(LoopChoice.INTERPRETED), 1, interpreted, new BitSet(), 1);
      run(program, library(LoopChoice.COMPILED), 1, compiled, new BitSet(), 1);
      assertThat(Arrays.deepEquals(interpreted, blocks)).as("interpreted %d", round).isTrue();
      assertThat(Arrays.deepEquals(compiled, blocks)).as("compiled %d", round).isTrue();
    }
  }

  private static double[][] copy(double[][] columns) {
    return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
  }

  private static void assertNear(double[][] got, double[][] want, String what) {
    for (int c = 0; c < want.length; c++) {
      for (int i = 0; i < want[c].length; i++) {
        double a = got[c][i];
        double b = want[c][i];
        double rounding = 1e-9 * Math.max(1e-6, Math.abs(b));
        boolean same = Double.compare(a, b) == 0 || Math.abs(a - b) <= rounding;
        assertThat(same).as("%s, column %d, instance %d: %s and %s", what, c, i, a, b).isTrue();
      }
    }
  }

  /** While forms take turns, and after one of them was chosen. */
  @Test
  void theChoiceOfTheFasterChangesNothing() {
    KernelGraph g = new KernelGraph();
    int rate = g.apply(KernelOp.EXP, g.multiply(g.column(0), g.constant(0.1)));
    KernelProgram program =
        new KernelCompiler(g, "map")
            .store(0, g.divide(g.subtract(rate, g.constant(1.1)), g.add(rate, g.constant(0.3))))
            .compile();
    double[][] interpreted = values(new Random(3));
    double[][] faster = copy(interpreted);
    LoopLibrary library = library(LoopChoice.FASTER);
    run(program, library(LoopChoice.INTERPRETED), interpreted, new BitSet(), 8000);
    run(program, library, faster, new BitSet(), 8000);
    assertThat(faster[0]).isEqualTo(interpreted[0]);
    BlockCode.Shape shape = BlockCode.of(program, new BitSet()).shape();
    assertThat(library.report(Set.of(shape))).endsWith("of 1 kernels compiled");
  }

  @Test
  void theBackEndSaysWhatItCanDo() {
    JvmProvider provider = new JvmProvider(1, LoopChoice.FASTER);
    assertThat(provider.name()).isEqualTo("jvm");
    assertThat(provider.unavailable()).isEmpty();
    assertThat(provider.rank()).isPositive();
    assertThat(provider.supports(StepMethod.NEURON)).isTrue();
    assertThat(provider.supports(StepMethod.JLEMS)).isFalse();
    assertThat(new ClassLoopCompiler().name()).isEqualTo("classes");
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ranvier.codegen.jvm.ClassLoopCompiler;
import org.ranvier.integration.conformance.Corpus;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.solver.backend.step.Interpreter;
import org.ranvier.solver.block.BlockCode;
import org.ranvier.solver.block.BlockKernel;
import org.ranvier.solver.block.LoopChoice;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.block.Scratch;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/**
 * All programs of published models, for random states: instance by instance, interpreted in blocks,
 * and compiled. The latter two give the same bits; the first differs by rounding, at most 1e-12 of
 * what a column holds.
 *
 * <p>{@code -Dranvier.kernels=all} takes every model: {@code ./mvnw -pl releng/integration-tests
 * -am test -Dtest=KernelAgreementTest -Dranvier.kernels=all
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class KernelAgreementTest {
  private static final int SIZE = 67;
  private static final double TOLERANCE = 1e-12;

  /** Between them they have most kinds of channels, synapses and cells. */
  private static final List<String> QUICK =
      List.of(
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex5_DetCell.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex14_PyNN.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex16_Inputs.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex18_GHK.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex25_MultiComp.xml",
          "ACnet2/neuroConstruct/generatedNeuroML2/LEMS_TwoCell.xml",
          "L5bPyrCellHayEtAl2011/neuroConstruct/generatedNeuroML2/LEMS_L5bPyrCellHayEtAl2011_LowDt.xml",
          "MiglioreEtAl14_OlfactoryBulb3D/NeuroML2/GranuleCells/LEMS_GC.test.xml");

  private static final LoopLibrary INTERPRETED =
      new LoopLibrary(Optional.empty(), LoopChoice.INTERPRETED);
  private static final LoopLibrary COMPILED =
      new LoopLibrary(Optional.of(new ClassLoopCompiler()), LoopChoice.COMPILED);

  private final Set<BlockCode.Shape> seen = new HashSet<>();

  @TestFactory
  Stream<DynamicTest> programsOfPublishedModels() throws IOException {
    Path corpus = Corpus.required();
    List<Path> models =
        "all".equals(System.getProperty("ranvier.kernels"))
            ? all(corpus)
            : QUICK.stream().map(corpus::resolve).toList();
    return models.stream()
        .map(m -> DynamicTest.dynamicTest(corpus.relativize(m).toString(), () -> check(m)));
  }

  private static List<Path> all(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(f -> f.getFileName().toString().matches("LEMS_.*\\.xml"))
          .filter(f -> !f.toString().contains("Hemond")) // its channels are not there
          .sorted()
          .toList();
    }
  }

  private void check(Path model) {
    CapturingProvider.PLANS.clear();
    Cancellation cancelled = Cancellation.none();
    cancelled.cancel();
    RunDescription description =
        RunDescription.builder(model).backend(CapturingProvider.NAME).build();
    SimulationLoader.load(description).watch(RunListener.SILENT, cancelled);
    Plan plan = CapturingProvider.PLANS.getLast();
    Random random = new Random(1);
    for (Action action : actions(plan)) {
      if (action instanceof Action.Run(int group, KernelProgram program)) {
        check(plan, group, program, random);
      }
    }
  }

  private static List<Action> actions(Plan plan) {
    return Stream.of(
            plan.start().stream(),
            plan.settle().stream(),
            plan.phases().stream().map(Phase::actions).flatMap(List::stream),
            plan.observe().stream())
        .flatMap(s -> s)
        .toList();
  }

  private void check(Plan plan, int group, KernelProgram program, Random random) {
    BlockCode code = BlockCode.of(program, new BitSet());
    if (!seen.add(code.shape())) {
      return;
    }
    double[][] single = states(plan, group, random);
    double[][] blocks = copy(single);
    double[][] start = copy(single);
    long[] streams = random.longs(SIZE).toArray();
    double step = plan.step();
    new Interpreter(program, single, 7, streams).run(0, SIZE, 3.5, step, 2);
    run(code, INTERPRETED, SIZE, blocks, step, streams);
    for (LoopLibrary library : List.of(INTERPRETED, COMPILED)) {
      for (int size : new int[] {1, SIZE}) {
        double[][] other = copy(start);
        run(code, library, size, other, step, streams);
        assertThat(Arrays.deepEquals(other, blocks)).as(program.name()).isTrue();
      }
    }
    for (int c = 0; c < single.length; c++) {
      double scale =
          Arrays.stream(single[c]).map(Math::abs).filter(Double::isFinite).max().orElse(0);
      for (int i = 0; i < SIZE; i++) {
        double a = blocks[c][i];
        double b = single[c][i];
        boolean same = Double.compare(a, b) == 0 || Math.abs(a - b) <= TOLERANCE * scale;
        assertThat(same).as("%s, column %d: %s and %s", program.name(), c, a, b).isTrue();
      }
    }
  }

  /** Few instances are done in another way than many. */
  private static void run(
      BlockCode code,
      LoopLibrary library,
      int size,
      double[][] columns,
      double step,
      long[] streams) {
    new BlockKernel(code, library, size, columns, new Scratch(), step, 7, streams)
        .run(SIZE, 3.5, 2);
  }

  /** Parameters as they are; everything else between the values that potentials and gates take. */
  private static double[][] states(Plan plan, int group, Random random) {
    Group own = plan.model().groups().get(group);
    double[][] columns = new double[plan.columns().get(group)][SIZE];
    for (double[] column : columns) {
      double low = random.nextBoolean() ? 0 : -90;
      double high = low < 0 ? 50 : 1;
      Arrays.setAll(column, i -> low + (high - low) * random.nextDouble());
    }
    for (Map.Entry<Integer, double[]> p : own.parameters().entrySet()) {
      double[] values = p.getValue();
      if (values.length > 0) {
        Arrays.setAll(columns[p.getKey()], i -> values[i % values.length]);
      }
    }
    return columns;
  }

  private static double[][] copy(double[][] columns) {
    return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
  }
}

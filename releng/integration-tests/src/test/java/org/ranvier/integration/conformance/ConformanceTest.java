/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;

/**
 * Runs published models at their own time step and compares every spike with what their authors
 * expect. The expectations carry the error of the engine that made them, first order in the time
 * step, so the limits are those of agreement, not of exactness: 0.5 % for cells of one compartment,
 * for cables 1 % or one and a half times what the authors grant NEURON.
 */
class ConformanceTest {
  private static final double SINGLE_COMPARTMENT = 0.005;
  private static final double CABLE = 0.01;
  private static final double CABLE_AGAINST_NEURON = 1.5;

  /** Run in every build; {@code -Dranvier.conformance=all} runs all that is published. */
  private static final List<String> ALWAYS =
      List.of(
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex0_IaF.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex1_HH.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex2_Izh.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex3_Net.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex5_DetCell.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex9_FN.xml",
          "NeuroML2/LEMSexamples/LEMS_NML2_Ex25_MultiComp.xml",
          "NeuroML2/LEMSexamples/morphologies/LEMS_pyrfull_in.xml",
          "IzhikevichModel/NeuroML2/LEMS_2007One.xml",
          "WangBuzsaki1996/NeuroML2/LEMS/LEMS_WangBuzsaki.xml",
          "PospischilEtAl2008/NeuroML2/cells/RS/LEMS_RS.xml");

  /** Nothing is published for it but that it runs. */
  private static final String WITHOUT_EXPECTATION = "LEMS_NML2_Ex2_Izh.xml";

  @TempDir Path outputs;

  @TestFactory
  Stream<DynamicTest> publishedModelsSpikeWhenTheirAuthorsExpect() throws IOException {
    Path corpus = Corpus.required();
    Map<Path, List<Expectation>> published = PublishedTests.under(corpus);
    return targets(corpus, published)
        .map(
            model ->
                DynamicTest.dynamicTest(
                    corpus.relativize(model).toString(),
                    model.toUri(),
                    () -> check(model, published.getOrDefault(model, List.of()))));
  }

  private static Stream<Path> targets(Path corpus, Map<Path, List<Expectation>> published) {
    String chosen = System.getProperty("ranvier.conformance", "");
    if (chosen.equals("all")) {
      return published.keySet().stream();
    }
    return ALWAYS.stream()
        .filter(target -> chosen.isEmpty() || chosen.startsWith("${") || target.contains(chosen))
        .map(corpus::resolve);
  }

  private void check(Path model, List<Expectation> expectations) throws IOException {
    if (ALWAYS.stream().anyMatch(model::endsWith) && !model.endsWith(WITHOUT_EXPECTATION)) {
      assertThat(expectations).as("expectations for %s", model).isNotEmpty();
    }
    Path folder = Files.createTempDirectory(outputs, "run");
    PreparedRun run =
        SimulationLoader.load(RunDescription.builder(model).outputDirectory(folder).build());
    RunResult result = run.run(RunListener.SILENT, Cancellation.none());
    assertThat(result.completed()).isTrue();
    result
        .traces()
        .forEach(
            trace ->
                assertThat(trace.values())
                    .as(trace.recording().quantity())
                    .doesNotContain(Double.NaN));
    boolean cable = run.info().controlVolumes() > run.info().cells();
    for (Expectation expectation : expectations) {
      List<Double> found = Spikes.in(folder.resolve(expectation.resultFile()), expectation);
      double limit =
          cable
              ? Math.max(CABLE, CABLE_AGAINST_NEURON * expectation.neuronTolerance())
              : SINGLE_COMPARTMENT;
      assertThat(found)
          .as("spikes of %s, expected %s", expectation.name(), expectation.spikeTimesMs())
          .hasSameSizeAs(expectation.spikeTimesMs());
      for (int i = 0; i < found.size(); i++) {
        double expected = expectation.spikeTimesMs().get(i);
        assertThat(Math.abs(found.get(i) - expected))
            .as(
                "spike %d of %s: %.5g ms, expected %.5g ms",
                i + 1, expectation.name(), found.get(i), expected)
            .isLessThanOrEqualTo(1e-8 + limit * Math.abs(expected));
      }
    }
  }
}

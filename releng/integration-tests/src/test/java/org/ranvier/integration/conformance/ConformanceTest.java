/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.omv.MethodChoice;
import org.ranvier.simulation.omv.OmvRunner;
import org.ranvier.simulation.omv.OmvSuite;
import org.ranvier.simulation.omv.OmvTarget;
import org.ranvier.simulation.omv.TargetReport;

/**
 * Runs published models at their own time step and compares every spike with what their authors
 * expect, as {@code ranvier omv} does: the rule is there.
 */
class ConformanceTest {
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

  @TestFactory
  Stream<DynamicTest> publishedModelsSpikeWhenTheirAuthorsExpect() throws IOException {
    Path corpus = Corpus.required().toAbsolutePath().normalize();
    Map<Path, OmvTarget> published = new LinkedHashMap<>();
    OmvSuite.read(List.of(corpus), false).forEach(each -> published.put(each.model(), each));
    return targets(corpus, published)
        .map(
            target ->
                DynamicTest.dynamicTest(
                    corpus.relativize(target.model()).toString(),
                    target.model().toUri(),
                    () -> check(target)));
  }

  private static Stream<OmvTarget> targets(Path corpus, Map<Path, OmvTarget> published) {
    String chosen = System.getProperty("ranvier.conformance", "");
    if (chosen.equals("all")) {
      return published.values().stream();
    }
    return ALWAYS.stream()
        .filter(target -> chosen.isEmpty() || chosen.startsWith("${") || target.contains(chosen))
        .map(target -> Optional.ofNullable(published.get(corpus.resolve(target))).orElseThrow());
  }

  private static void check(OmvTarget target) {
    if (ALWAYS.stream().anyMatch(target.model()::endsWith)
        && !target.model().endsWith(WITHOUT_EXPECTATION)) {
      assertThat(target.experiments()).as("expectations").isNotEmpty();
    }
    TargetReport report =
        new OmvRunner(List.of(MethodChoice.of(Method.NEURON)), false, Optional.empty())
            .run(target, Cancellation.none());
    assertThat(report.faults()).isEmpty();
    assertThat(report.outcome()).isEqualTo(TargetReport.Outcome.PASSED);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
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
import org.ranvier.simulation.omv.MethodReport;
import org.ranvier.simulation.omv.OmvRunner;
import org.ranvier.simulation.omv.OmvSuite;
import org.ranvier.simulation.omv.OmvTarget;

/**
 * Method {@code neuron-export} against NEURON with jNeuroML's mechanisms. Where that engine made
 * the published times, they come out to the last sample; where hand-written NEURON or other models
 * made them, the error is that of NEURON, to two digits, as the models' authors state it.
 */
class NeuronExportTest {
  /** Far below one sample, the least by which a published time can differ. */
  private static final double LAST_SAMPLE = 1e-6;

  private static final String EXAMPLES = "NeuroML2/LEMSexamples/LEMS_NML2_";

  /** Largest relative error of NEURON; 0 where the published times are its own. */
  private static final Map<String, Double> ERRORS = new LinkedHashMap<>();

  static {
    ERRORS.put(EXAMPLES + "Ex5_DetCell.xml", 0.0);
    ERRORS.put(EXAMPLES + "Ex6_NMDA.xml", 0.0);
    ERRORS.put(EXAMPLES + "Ex7_STP.xml", 0.0);
    ERRORS.put(EXAMPLES + "Ex10_Q10.xml", 0.0);
    ERRORS.put(EXAMPLES + "Ex18_GHK.xml", 0.0);
    ERRORS.put(EXAMPLES + "Ex20a_AnalogSynapsesHH.xml", 0.0);
    ERRORS.put(EXAMPLES + "Ex24_FractionalConductance.xml", 0.0);
    ERRORS.put(EXAMPLES + "Ex25_MultiComp.xml", 0.0);
    ERRORS.put("MiglioreEtAl14_OlfactoryBulb3D/NeuroML2/MitralCells/LEMS_MitralCell.xml", 0.0);
    ERRORS.put("PospischilEtAl2008/NeuroML2/channels/Na/LEMS_Na.xml", 0.0);
    ERRORS.put("WangBuzsaki1996/NeuroML2/LEMS/LEMS_WangBuzsaki.xml", 0.0026);
  }

  @TestFactory
  Stream<DynamicTest> spikeTimesAreThoseOfNeuronWithExportedMechanisms() throws IOException {
    Path corpus = Corpus.required().toAbsolutePath().normalize();
    Map<Path, OmvTarget> published = new LinkedHashMap<>();
    OmvSuite.read(List.of(corpus), true).forEach(each -> published.put(each.model(), each));
    return ERRORS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> check(published.get(corpus.resolve(entry.getKey())), entry.getValue())));
  }

  private static void check(OmvTarget target, double neuron) {
    assertThat(target.experiments()).isNotEmpty();
    MethodReport report =
        new OmvRunner(List.of(MethodChoice.of(Method.NEURON_EXPORT)), false, Optional.empty())
            .run(target, Cancellation.none())
            .methods()
            .getFirst();
    assertThat(report.faults()).isEmpty();
    assertThat(report.largestError()).as("with equal numbers of spikes").isNotNaN();
    if (neuron == 0) {
      assertThat(report.largestError()).isLessThan(LAST_SAMPLE);
    } else {
      assertThat(twoDigits(report.largestError())).isEqualTo(neuron);
    }
  }

  private static double twoDigits(double value) {
    return new BigDecimal(value).round(new MathContext(2)).doubleValue();
  }
}

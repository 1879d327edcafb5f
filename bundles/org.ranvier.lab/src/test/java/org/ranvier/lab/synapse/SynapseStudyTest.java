/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.lab.stage.StagedPart;
import org.ranvier.lab.stage.Train;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** Synapses against the formulas that their equations come to. */
class SynapseStudyTest {
  private static final double STEP = 0.01;

  @TempDir Path folder;

  private SynapseStudy study(String id, String content) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("synapses.nml"),
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">"
                + content
                + "</neuroml>");
    LemsModel model = LemsModel.read(file);
    StagedPart part = StagedPart.of(file, XmlDocument::read, model, model.get(id));
    return new SynapseStudy(part, 32, Cancellation.none());
  }

  private static final String ONE =
      "<expOneSynapse id=\"one\" gbase=\"2nS\" erev=\"0mV\" tauDecay=\"3ms\"/>";
  private static final String TWO =
      "<expTwoSynapse id=\"two\" gbase=\"2nS\" erev=\"0mV\" tauRise=\"1ms\" tauDecay=\"4ms\"/>";
  private static final String NMDA =
      """
      <blockingPlasticSynapse id="nmda" gbase="1nS" erev="0mV" tauRise="2ms" tauDecay="40ms">
        <plasticityMechanism type="tsodyksMarkramDepMechanism" initReleaseProb="0.5" tauRec="120ms"/>
        <blockMechanism type="voltageConcDepBlockMechanism" species="mg" blockConcentration="1.2 mM"
          scalingConc="1.92 mM" scalingVolt="16.13 mV"/>
      </blockingPlasticSynapse>
      """;

  @Test
  void oneExponentialFallsByIt() throws IOException {
    SynapseStudy.Response response =
        study("one", ONE).response(new Train("in", 1, 1, 1), -65, 20, STEP);
    double[] g = response.values();
    int peak = first(g, 2);
    assertThat(response.timesMs()[peak]).isCloseTo(1, within(2 * STEP));
    assertThat(g[peak]).isCloseTo(2, within(2.0 * 2 * STEP / 3));
    for (int i = peak; i < g.length; i += 100) {
      double expected = g[peak] * Math.exp(-(response.timesMs()[i] - response.timesMs()[peak]) / 3);
      assertThat(g[i]).isCloseTo(expected, within(1e-9));
    }
  }

  /** Index of the largest value. */
  private static int first(double[] values, int from) {
    int at = from;
    for (int i = from; i < values.length; i++) {
      at = values[i] > values[at] ? i : at;
    }
    return at;
  }

  @Test
  void twoExponentialsPeakAtTheirTime() throws IOException {
    SynapseStudy.Response response =
        study("two", TWO).response(new Train("in", 1, 1, 1), -65, 30, STEP);
    double time = 1.0 * 4 / (4 - 1) * Math.log(4);
    int peak = first(response.values(), 0);
    assertThat(response.timesMs()[peak] - 1).isCloseTo(time, within(2 * STEP));
    // The peak is gbase: this is what the waveform factor is for.
    assertThat(response.values()[peak]).isCloseTo(2, within(1e-4));
  }

  @Test
  void theBlockIsThatOfItsFormula() throws IOException {
    SynapseStudy.Block block = study("nmda", NMDA).block(-100, 60, 160).orElseThrow();
    int compared = 0;
    for (int i = 0; i < block.potentialsMv().length; i++) {
      double v = block.potentialsMv()[i];
      double expected = 1 / (1 + 1.2 / 1.92 * Math.exp(-v / 16.13));
      assertThat(block.factor()[i]).as("%s mV", v).isCloseTo(expected, within(1e-12));
      compared++;
    }
    assertThat(compared).isGreaterThanOrEqualTo(160);
    assertThat(block.potentialsMv()[40]).isCloseTo(-60, within(1e-9));
    assertThat(study("one", ONE).block(-100, 60, 160)).isEmpty();
  }

  @Test
  void usedResourcesComeBack() throws IOException {
    SynapseStudy study = study("nmda", NMDA);
    List<Double> intervals = List.of(10.0, 50.0, 200.0, 1000.0);
    List<Double> ratios = study.pairedPulses(intervals, 0, 20, 0.1);
    for (int i = 0; i < ratios.size(); i++) {
      // Half is used; it recovers with 120 ms.
      double expected = 1 - 0.5 * Math.exp(-intervals.get(i) / 120);
      assertThat(ratios.get(i)).as("%s ms", intervals.get(i)).isCloseTo(expected, within(1e-3));
    }
  }

  @Test
  void amplitudesOfASharpSynapseAreThoseOfItsResources() throws IOException {
    String sharp = NMDA.replace("2ms", "0.1ms").replace("\"40ms\"", "\"0.5ms\"");
    List<Double> found = study("nmda", sharp).amplitudes(new Train("in", 1, 20, 5), 0, 5, STEP);
    double resources = 1;
    for (double each : found) {
      assertThat(each).isCloseTo(resources, within(2e-3));
      resources = 1 - (1 - resources * 0.5) * Math.exp(-20.0 / 120);
    }
  }

  @Test
  void aSynapseWithoutAConductanceShowsItsCurrent() throws IOException {
    SynapseStudy study =
        study("alpha", "<alphaCurrentSynapse id=\"alpha\" tau=\"2ms\" ibase=\"5pA\"/>");
    assertThat(study.hasConductance()).isFalse();
    SynapseStudy.Response response = study.response(new Train("in", 1, 1, 1), -65, 20, STEP);
    int peak = first(response.values(), 0);
    assertThat(response.timesMs()[peak] - 1).isCloseTo(2, within(3 * STEP));
    assertThat(response.values()[peak]).isCloseTo(5, within(1e-3));
  }

  @Test
  void twoInOneAddUp() throws IOException {
    String both =
        "<doubleSynapse id=\"both\" synapse1=\"one\" synapse2=\"two\""
            + " synapse1Path=\"synapse1\" synapse2Path=\"synapse2\"/>";
    SynapseStudy.Response response =
        study("both", ONE + TWO + both).response(new Train("in", 1, 1, 1), -50, 20, STEP);
    SynapseStudy.Response one = study("one", ONE).response(new Train("in", 1, 1, 1), -50, 20, STEP);
    SynapseStudy.Response two = study("two", TWO).response(new Train("in", 1, 1, 1), -50, 20, STEP);
    for (int i = 500; i < 2000; i += 250) {
      double expected = 50 * (one.values()[i] + two.values()[i]);
      assertThat(response.values()[i]).isCloseTo(expected, within(0.02 * expected));
    }
  }

  @Test
  void whatNeedsAPartnerIsRefusedWithItsPlace() throws IOException {
    SynapseStudy gap = study("gap", "<gapJunction id=\"gap\" conductance=\"10pS\"/>");
    assertThat(gap.takesEvents()).isFalse();
    assertThatThrownBy(() -> gap.response(new Train("in", 1, 1, 1), 0, 10, STEP))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("which is not supplied where it runs alone");
    assertThatThrownBy(() -> new Train("in", 1, 0, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWindowIsThatOfItsExponentials() throws IOException {
    String stdp =
        """
        <blockingPlasticSynapse id="s" gbase="1nS" erev="0mV" tauRise="1ms" tauDecay="2ms">
          <plasticityMechanism type="stdpPairMechanism" id="stdp" %s/>
        </blockingPlasticSynapse>
        """;
    SynapseStudy study =
        study(
            "s",
            stdp.formatted(
                "aPlus=\"0.01\" aMinus=\"0.012\" tauPlus=\"20ms\" tauMinus=\"30ms\""
                    + " w0=\"0.5\" muPlus=\"0\" muMinus=\"0\" wMin=\"0\" wMax=\"1\""));
    assertThat(study.hasWindow()).isTrue();
    List<Double> lags = List.of(-40.0, -10.0, 10.0, 40.0);
    List<Double> changes = study.window(lags, -65, 0.1);
    assertThat(changes.get(0) / changes.get(1)).isCloseTo(Math.exp(-30.0 / 30), within(1e-3));
    assertThat(changes.get(3) / changes.get(2)).isCloseTo(Math.exp(-30.0 / 20), within(1e-3));
    assertThat(changes.get(1)).isNegative();
    assertThat(changes.get(2)).isPositive();
    assertThat(study("one", ONE).hasWindow()).isFalse();
  }

  @Test
  void aJunctionPassesCurrentInProportion() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gap.nml"),
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">"
                + "<gapJunction id=\"gap\" conductance=\"10pS\"/>"
                + ONE
                + "</neuroml>");
    LemsModel model = LemsModel.read(file);
    Junction gap =
        Junction.of(StagedPart.of(file, XmlDocument::read, model, model.get("gap")).system())
            .orElseThrow();
    double[] currents = gap.currentsPa(-65, new double[] {-75, -65, 35});
    assertThat(currents).containsExactly(new double[] {-0.1, 0, 1}, within(1e-12));
    assertThat(
            Junction.of(StagedPart.of(file, XmlDocument::read, model, model.get("one")).system()))
        .isEmpty();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.xml.ModelProblemException;

class ShapedCellTest {
  private static final String SOMA =
      """
      <segment id="0" name="soma">
        <proximal x="0" y="0" z="0" diameter="20"/><distal x="20" y="0" z="0" diameter="20"/>
      </segment>
      """;

  /** 1000 µm long, 2 µm thick, 100 pieces. */
  private static final String STICK =
      """
      <segment id="1" name="dend"><parent segment="0"/>
        <proximal x="20" y="0" z="0" diameter="2"/><distal x="1020" y="0" z="0" diameter="2"/>
      </segment>
      <segmentGroup id="somaSection" neuroLexId="sao864921383"><member segment="0"/></segmentGroup>
      <segmentGroup id="dendSection" neuroLexId="sao864921383">
        <property tag="numberInternalDivisions" value="100"/><member segment="1"/></segmentGroup>
      <segmentGroup id="dendrites"><include segmentGroup="dendSection"/></segmentGroup>
      """;

  private static final String HH = ModelFiles.squidChannels("10pS");

  private static final String HH_DENSITIES =
      """
      <channelDensity id="leak" ionChannel="pas" condDensity="3 S_per_m2" erev="-54.3mV"
          ion="non_specific"/>
      <channelDensity id="nas" ionChannel="na" condDensity="120 mS_per_cm2" erev="50mV" ion="na"/>
      <channelDensity id="ks" ionChannel="k" condDensity="36 mS_per_cm2" erev="-77mV" ion="k"/>
      """;

  @TempDir Path folder;

  private static String cell(String morphology, String membrane, String interior) {
    return """
        <cell id="cell">
          <morphology id="m">%s</morphology>
          <biophysicalProperties id="bio">
            <membraneProperties>%s
              <spikeThresh value="0mV"/>
              <specificCapacitance value="1 uF_per_cm2"/>
              <initMembPotential value="-65mV"/>
            </membraneProperties>
            <intracellularProperties>%s<resistivity value="0.1 kohm_cm"/></intracellularProperties>
          </biophysicalProperties>
        </cell>
        """
        .formatted(morphology, membrane, interior);
  }

  private RunResult run(String components, String inputs, String length, String... quantities) {
    return run(Method.NEURON, "0.025ms", components, inputs, length, quantities);
  }

  private RunResult run(
      Method method,
      String step,
      String components,
      String inputs,
      String length,
      String... quantities) {
    return ModelFiles.run(
        RunDescription.builder(model(step, components, inputs, length, quantities))
            .method(method)
            .build());
  }

  private Path model(
      String step, String components, String inputs, String length, String... quantities) {
    return ModelFiles.lems(
        folder,
        components
            + "<network id=\"net\" type=\"networkWithTemperature\" temperature=\"6.3 degC\">"
            + "<population id=\"pop\" component=\"cell\" size=\"1\"/>"
            + inputs
            + "</network>",
        "net",
        ModelFiles.record(quantities),
        length,
        step);
  }

  @Test
  void ballAndStickSettlesAsCableTheorySays() {
    String passive =
        "<ionChannelPassive id=\"pas\" conductance=\"10pS\"/>"
            + cell(
                SOMA + STICK,
                "<channelDensity id=\"leak\" ionChannel=\"pas\" condDensity=\"0.5 S_per_m2\""
                    + " erev=\"-65mV\" ion=\"non_specific\"/>",
                "")
            + "<pulseGenerator id=\"step\" delay=\"0ms\" duration=\"1s\" amplitude=\"0.05nA\"/>";
    RunResult r =
        run(
            passive,
            "<explicitInput target=\"pop[0]\" input=\"step\"/>",
            "200ms",
            "pop[0]/0/v",
            "pop[0]/1/v");
    double g = 0.5e-12; // S/µm²
    double lambda = Math.sqrt(2.0 / 4 / (1e6 * g)); // µm, with 1 Ω·m = 1e6 Ω·µm
    double gInfinity = Math.PI * 2 * lambda * g;
    double length = 1000 / lambda;
    double gSoma = Math.PI * 20 * 20 * g;
    double input = gSoma + gInfinity * Math.tanh(length);
    double soma = 0.05e-9 / input * 1e3;
    assertThat(ModelFiles.at(r, 0, 200) + 65).isCloseTo(soma, within(soma * 0.01));
    double middle = soma * Math.cosh(length * 0.5) / Math.cosh(length);
    assertThat(ModelFiles.at(r, 1, 200) + 65).isCloseTo(middle, within(soma * 0.01));
  }

  @Test
  void methodsConvergeToTheSameSpikes() {
    String hh =
        HH
            + cell(SOMA, HH_DENSITIES, "")
            + "<pulseGenerator id=\"step\" delay=\"5ms\" duration=\"60ms\" amplitude=\"0.3nA\"/>";
    String input = "<explicitInput target=\"pop[0]\" input=\"step\"/>";
    double limit = limit(hh);
    for (Method method : Method.values()) {
      double coarse = lastRise(run(method, "0.02ms", hh, input, "60ms", "pop[0]/v"));
      double fine = lastRise(run(method, "0.005ms", hh, input, "60ms", "pop[0]/v"));
      assertThat(fine + (fine - coarse) / 3).as(method.id()).isCloseTo(limit, within(0.05));
    }
  }

  private double limit(String hh) {
    String input = "<explicitInput target=\"pop[0]\" input=\"step\"/>";
    double spike = lastRise(run(Method.NEURON, "0.0005ms", hh, input, "60ms", "pop[0]/v"));
    assertThat(spike).isGreaterThan(40);
    return spike;
  }

  /** Crossings between samples are read off a line, an error of second order of its own. */
  @Test
  void secondAndFourthOrderAgree() {
    String hh =
        HH
            + cell(SOMA, HH_DENSITIES, "")
            + "<pulseGenerator id=\"step\" delay=\"5ms\" duration=\"60ms\" amplitude=\"0.3nA\"/>";
    String input = "<explicitInput target=\"pop[0]\" input=\"step\"/>";
    double second = converged(Method.CN, hh, input);
    assertThat(converged(Method.RK4, hh, input)).isCloseTo(second, within(2e-4));
    assertThat(converged(Method.ADAPTIVE, hh, input)).isCloseTo(second, within(2e-4));
  }

  private double converged(Method method, String components, String input) {
    double coarse = lastRise(run(method, "0.02ms", components, input, "60ms", "pop[0]/v"));
    double fine = lastRise(run(method, "0.005ms", components, input, "60ms", "pop[0]/v"));
    return fine + (fine - coarse) / 15;
  }

  private static double lastRise(RunResult r) {
    double[] v = r.traces().getFirst().values();
    double rise = 0;
    for (int i = 1; i < v.length; i++) {
      if (v[i - 1] <= 0 && v[i] > 0) {
        rise = r.timeMs()[i - 1] + r.info().timeStepMs() * v[i - 1] / (v[i - 1] - v[i]);
      }
    }
    return rise;
  }

  @Test
  void everyVariableOfTheMembraneCanBeRecorded() {
    RunResult r =
        run(
            HH + cell(SOMA + STICK, HH_DENSITIES, ""),
            "",
            "1ms",
            "pop[0]/bio/membraneProperties/nas/na/m/q",
            "pop/0/cell/bio/membraneProperties/ks/k/n/inf",
            "pop/0/cell/1/nas/iDensity",
            "pop[0]/nas/gDensity",
            "pop[0]/spiking",
            "pop[0]/nas/erev",
            "temperature");
    double alpha = 0.1 * 25 / (Math.exp(2.5) - 1) * 10 / 10;
    assertThat(ModelFiles.at(r, 0, 0)).isCloseTo(alpha / (alpha + 4), within(1e-9));
    assertThat(ModelFiles.at(r, 1, 0)).isCloseTo(0.3177, within(1e-3));
    assertThat(r.traces().get(4).values()[0]).isZero();
    assertThat(r.traces().get(5).values()[0]).isCloseTo(0.05, within(1e-15));
    assertThat(r.traces().get(6).values()[0]).isCloseTo(279.45, within(1e-9));
    double g = r.traces().get(3).values()[0];
    assertThat(r.traces().get(2).values()[0]).isCloseTo(g * 0.115, within(1e-9 * g));
  }

  @Test
  void spikesTravelAndAreSentFromTheirSegment() {
    String components =
        HH
            + cell(SOMA + STICK, HH_DENSITIES, "")
            + "<expOneSynapse id=\"syn\" gbase=\"0.1nS\" erev=\"0mV\" tauDecay=\"2ms\"/>"
            + "<pulseGenerator id=\"kick\" delay=\"2ms\" duration=\"1ms\" amplitude=\"3nA\"/>";
    RunResult r =
        run(
            components,
            """
            <population id="two" component="cell" size="1"/>
            <projection id="p" presynapticPopulation="pop" postsynapticPopulation="two"
                synapse="syn">
              <connection id="0" preCellId="../pop[0]" postCellId="../two[0]" preSegmentId="0"/>
              <connection id="1" preCellId="../pop[0]" postCellId="../two[0]" preSegmentId="1"
                  preFractionAlong="0.9" postSegmentId="1" postFractionAlong="0.5"/>
            </projection>
            <inputList id="i" component="kick" population="pop">
              <input id="0" target="../pop/0/cell" segmentId="0" fractionAlong="0.5"
                  destination="synapses"/>
            </inputList>
            """,
            "20ms",
            "two[0]/0/synapses:syn:0/g",
            "two[0]/1/synapses:syn:0/g");
    double atSoma = firstAboveZero(r, 0);
    double atDendrite = firstAboveZero(r, 1);
    assertThat(atSoma).isBetween(2.0, 4.0);
    assertThat(atDendrite).isGreaterThan(atSoma + 0.5).isLessThan(20);
  }

  private static double firstAboveZero(RunResult r, int recording) {
    double[] g = r.traces().get(recording).values();
    for (int i = 0; i < g.length; i++) {
      if (g[i] > 0) {
        return r.timeMs()[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  @Test
  void calciumAccumulatesAndSetsItsReversalPotential() {
    String components =
        """
        <ionChannelHH id="ca" conductance="10pS" species="ca"/>
        <decayingPoolConcentrationModel id="pool" restingConc="1e-4 mM" decayConstant="20ms"
            shellThickness="0.1um" ion="ca"/>
        """
            + cell(
                SOMA,
                """
                <channelDensityNernst id="cas" ionChannel="ca" condDensity="0.001 mS_per_cm2"
                    ion="ca"/>
                """,
                """
                <species id="ca" ion="ca" concentrationModel="pool" initialConcentration="1e-4 mM"
                    initialExtConcentration="2 mM"/>
                """);
    RunResult r =
        run(
            components,
            "",
            "100ms",
            "pop[0]/caConc",
            "pop[0]/cas/erev",
            "pop[0]/cas/iDensity",
            "pop[0]/0/caConcExt");
    double erev = 8.3144621 * 279.45 / (2 * 96485.3) * Math.log(2 / 1e-4) * 1e3;
    assertThat(ModelFiles.at(r, 1, 0)).isCloseTo(erev, within(1e-6));
    double concentration = ModelFiles.at(r, 0, 100);
    assertThat(concentration).isGreaterThan(1.01e-4);
    assertThat(ModelFiles.at(r, 3, 100)).isCloseTo(2, within(1e-12));
    double area = Math.PI * 20 * 20;
    double radius = Math.sqrt(area / (4 * 3.14159));
    double volume = 4.0 / 3 * 3.14159 * (Math.pow(radius, 3) - Math.pow(radius - 0.1, 3)); // µm³
    double current = r.traces().get(2).values()[4000] * area * 1e-12; // A
    double steady = 1e-4 + current / (2 * 96485.3 * volume * 1e-18) * 20e-3;
    assertThat(concentration).isCloseTo(steady, within(0.02 * steady));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dendrites", "all"})
  void densitiesMayVaryAlongTheCell(String group) {
    String stick =
        STICK.replace(
            "<segmentGroup id=\"dendrites\"><include segmentGroup=\"dendSection\"/></segmentGroup>",
            "<segmentGroup id=\"dendrites\"><include segmentGroup=\"dendSection\"/>"
                + "<inhomogeneousParameter id=\"along\" variable=\"p\""
                + " metric=\"Path Length from root\"/></segmentGroup>");
    String components =
        "<ionChannelPassive id=\"pas\" conductance=\"10pS\"/>"
            + cell(
                SOMA + stick,
                """
                <channelDensityNonUniform id="leak" ionChannel="pas" erev="-80mV"
                    ion="non_specific">
                  <variableParameter parameter="condDensity" segmentGroup="%s">
                    <inhomogeneousValue inhomogeneousParameter="along" value="2 + 0.01*p"/>
                  </variableParameter>
                </channelDensityNonUniform>
                """
                    .formatted(group),
                "");
    RunResult r = run(components, "", "200ms", "pop[0]/1/leak/gDensity", "pop[0]/1/v");
    // The middle of the dendrite is in the volume whose centre is 525 µm from the root.
    assertThat(r.traces().getFirst().values()[0]).isCloseTo(2 + 5.25, within(1e-9));
    assertThat(ModelFiles.at(r, 1, 200)).isBetween(-80.0, -79.0);
  }

  @Test
  void kineticSchemesStartInTheirSteadyState() {
    String components =
        """
        <ionChannelKS id="ks" conductance="10pS">
          <gateKS id="n" instances="1">
            <closedState id="c"/><openState id="o"/>
            <forwardTransition id="on" from="c" to="o">
              <rate type="HHExpRate" rate="0.3per_ms" midpoint="-65mV" scale="20mV"/>
            </forwardTransition>
            <reverseTransition id="off" from="c" to="o">
              <rate type="HHExpRate" rate="0.1per_ms" midpoint="-65mV" scale="-20mV"/>
            </reverseTransition>
          </gateKS>
        </ionChannelKS>
        """
            + cell(
                SOMA,
                "<channelDensity id=\"dens\" ionChannel=\"ks\" condDensity=\"0 mS_per_cm2\""
                    + " erev=\"-77mV\" ion=\"k\"/>",
                "");
    RunResult r =
        run(components, "", "10ms", "pop[0]/dens/ks/n/o/occupancy", "pop[0]/dens/ks/fopen");
    assertThat(ModelFiles.at(r, 0, 0)).isCloseTo(0.75, within(1e-9));
    assertThat(ModelFiles.at(r, 1, 10)).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void whatIsMissingIsNamed() {
    String noChannelGroup =
        HH
            + cell(
                SOMA,
                "<channelDensity id=\"nas\" ionChannel=\"na\" condDensity=\"1 mS_per_cm2\""
                    + " erev=\"50mV\" ion=\"na\" segmentGroup=\"axon\"/>",
                "");
    assertThatThrownBy(() -> run(noChannelGroup, "", "1ms", "pop[0]/v"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("no segment group axon");
    assertThatThrownBy(() -> run(HH + cell(SOMA, HH_DENSITIES, ""), "", "1ms", "pop[0]/9/v"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("no segment 9");
    assertThatThrownBy(
            () -> run(HH + cell(SOMA, HH_DENSITIES, ""), "", "1ms", "pop[0]/nass/na/m/q"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("did you mean nas?");
  }

  @Test
  void temperatureIsAssumedWithAWarningWhereNoneIsGiven() {
    String q10 =
        HH.replace(
            "<gateHHrates id=\"n\" instances=\"4\">",
            "<gateHHrates id=\"n\" instances=\"4\"><q10Settings type=\"q10ExpTemp\""
                + " q10Factor=\"3\" experimentalTemp=\"6.3 degC\"/>");
    Path model =
        ModelFiles.lems(
            folder,
            q10
                + cell(SOMA, HH_DENSITIES, "")
                + "<network id=\"net\"><population id=\"pop\" component=\"cell\" size=\"1\"/>"
                + "</network>",
            "net",
            ModelFiles.record("pop[0]/ks/k/n/rateScale"));
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    assertThat(run.warnings()).hasSize(1);
    assertThat(run.warnings().getFirst().report())
        .contains("6.3 °C is assumed")
        .contains("LEMS_model");
    RunResult result = run.run(RunListener.SILENT, Cancellation.none());
    assertThat(ModelFiles.at(result, 0, 0)).isCloseTo(1, within(1e-12));
  }

  @Test
  void membraneAndCytoplasmNeedValuesAboveZero() {
    for (String[] wrong :
        new String[][] {
          {"1 uF_per_cm2", "-1 uF_per_cm2", "specificCapacitance is -1 uF_per_cm2"},
          {"1 uF_per_cm2", "0 uF_per_cm2", "specificCapacitance is 0 uF_per_cm2"},
          {"0.1 kohm_cm", "0 kohm_cm", "resistivity is 0 kohm_cm"},
          {"0.1 kohm_cm", "-0.1 kohm_cm", "resistivity is -0.1 kohm_cm"}
        }) {
      String cell = cell(SOMA + STICK, "", "").replace(wrong[0], wrong[1]);
      Path model = ModelFiles.lems(folder, cell, "cell", "");
      assertThatThrownBy(() -> SimulationLoader.load(RunDescription.of(model)))
          .isInstanceOf(ModelProblemException.class)
          .hasMessage(wrong[2] + "; a value above zero is expected");
    }
  }
}

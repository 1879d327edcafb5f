/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every input of the core language against its closed form, on a membrane of 100 pF and 10 nS at
 * −60 mV, as a point and as a cell with a shape.
 */
class InputTest {
  @TempDir Path folder;

  private static final double C = 100e-12;
  private static final double G = 10e-9;
  private static final double TAU = C / G;
  private static final double REST = -60e-3;

  private static final String POINT =
      """
      <ionChannelPassive id="pas" conductance="1nS"/>
      <pointCellCondBased id="rc" C="100pF" v0="-60mV" thresh="0mV">
        <channelPopulation id="leak" ionChannel="pas" number="10" erev="-60mV"/>
      </pointCellCondBased>
      """;

  /** A cylinder of 10 000 µm² with 1 µF/cm² and 0.1 mS/cm². */
  private static final String SHAPED =
      """
      <ionChannelPassive id="pas" conductance="1nS"/>
      <cell id="rc">
        <morphology id="m">
          <segment id="3"><proximal x="0" y="0" z="0" diameter="31.830988618379067"/>
            <distal x="0" y="0" z="100" diameter="31.830988618379067"/></segment>
        </morphology>
        <biophysicalProperties id="b">
          <membraneProperties>
            <channelDensity id="leak" ionChannel="pas" condDensity="0.1 mS_per_cm2" erev="-60mV"
                ion="non_specific"/>
            <spikeThresh value="0mV"/><specificCapacitance value="1 uF_per_cm2"/>
            <initMembPotential value="-60mV"/>
          </membraneProperties>
          <intracellularProperties><resistivity value="0.1 kohm_cm"/></intracellularProperties>
        </biophysicalProperties>
      </cell>
      """;

  private OwnModel.Run run(String cell, String input, String network) {
    return OwnModel.in(folder)
        .with(cell)
        .with(input)
        .with(
            "<network id=\"model\"><population id=\"p\" component=\"rc\" size=\"1\"/>"
                + network
                + "</network>")
        .time("60ms", "0.025ms")
        .run(cell.equals(SHAPED) ? "p/0/rc/3/v" : "p[0]/v", "p[0]/synapses:in:0/i");
  }

  private static String cell(String kind) {
    return kind.equals("point") ? POINT : SHAPED;
  }

  private static String explicit(String kind) {
    return kind.equals("point")
        ? "<explicitInput target=\"p[0]\" input=\"in\" destination=\"synapses\"/>"
        : """
          <inputList id="l" component="in" population="p">
            <input id="0" target="../p/0/rc" segmentId="3" fractionAlong="0.5"
                destination="synapses"/>
          </inputList>
          """;
  }

  private static void follows(
      OwnModel.Run run, int recording, DoubleUnaryOperator expected, double tolerance) {
    for (double ms = 0; ms <= 60; ms += 0.5) {
      assertThat(run.at(recording, ms))
          .as("at %s ms", ms)
          .isCloseTo(expected.applyAsDouble(ms * 1e-3), within(tolerance));
    }
  }

  /**
   * Response to a current that begins at 10 ms and ends at 40 ms, by its response while it lasts.
   */
  private static DoubleUnaryOperator between(DoubleUnaryOperator response) {
    return t -> {
      double s = Math.max(0, Math.min(t, 40e-3) - 10e-3);
      double left = Math.max(0, t - 40e-3);
      return REST + response.applyAsDouble(s) * Math.exp(-left / TAU);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"point", "shaped"})
  void pulseIsOnFromItsDelayUntilItsEnd(String kind) {
    OwnModel.Run run =
        run(
            cell(kind),
            "<pulseGenerator id=\"in\" delay=\"10ms\" duration=\"30ms\" amplitude=\"0.1nA\"/>",
            explicit(kind));
    double step = kind.equals("point") ? 1e-9 : 2e-6; // backward Euler on the cable
    follows(run, 0, between(s -> 10e-3 * (1 - Math.exp(-s / TAU))), Math.max(step, 2e-5));
    follows(run, 1, t -> t > 9.999e-3 && t < 39.999e-3 ? 0.1e-9 : 0, 1e-20);
    if (kind.equals("point")) {
      follows(run, 0, between(s -> 10e-3 * (1 - Math.exp(-s / TAU))), 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"point", "shaped"})
  void sineHasItsPhaseAtTheDelay(String kind) {
    OwnModel.Run run =
        run(
            cell(kind),
            "<sineGenerator id=\"in\" phase=\"0.5\" delay=\"10ms\" duration=\"30ms\""
                + " amplitude=\"0.1nA\" period=\"8ms\"/>",
            explicit(kind));
    double w = 2 * Math.PI / 8e-3;
    double k = 0.1e-9 / C / (1 / (TAU * TAU) + w * w);
    DoubleUnaryOperator forced = s -> k * (Math.sin(w * s + 0.5) / TAU - w * Math.cos(w * s + 0.5));
    double start = forced.applyAsDouble(0);
    follows(
        run,
        0,
        between(s -> forced.applyAsDouble(s) - start * Math.exp(-s / TAU)),
        kind.equals("point") ? 1e-7 : 2e-5);
    follows(
        run,
        1,
        t -> t > 9.999e-3 && t < 39.999e-3 ? 0.1e-9 * Math.sin(0.5 + w * (t - 10e-3)) : 0,
        1e-17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"point", "shaped"})
  void rampGoesFromStartToFinishAndRestsAtItsBaseline(String kind) {
    OwnModel.Run run =
        run(
            cell(kind),
            "<rampGenerator id=\"in\" delay=\"10ms\" duration=\"30ms\" startAmplitude=\"0.02nA\""
                + " finishAmplitude=\"0.14nA\" baselineAmplitude=\"0nA\"/>",
            explicit(kind));
    double a = 0.02e-9;
    double b = 0.12e-9 / 30e-3;
    follows(
        run,
        0,
        between(s -> TAU / C * (a + b * s - b * TAU + (b * TAU - a) * Math.exp(-s / TAU))),
        kind.equals("point") ? 1e-8 : 2e-5);
    OwnModel.Run based =
        run(
            cell(kind),
            "<rampGenerator id=\"in\" delay=\"10ms\" duration=\"30ms\" startAmplitude=\"0.02nA\""
                + " finishAmplitude=\"0.14nA\" baselineAmplitude=\"0.05nA\"/>",
            explicit(kind));
    assertThat(based.at(1, 5)).isCloseTo(0.05e-9, within(1e-20));
    assertThat(based.at(1, 25)).isCloseTo(0.08e-9, within(1e-17));
    assertThat(based.at(1, 50)).isCloseTo(0.05e-9, within(1e-20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"point", "shaped"})
  void compoundInputAddsUpItsParts(String kind) {
    OwnModel.Run run =
        run(
            cell(kind),
            """
            <compoundInput id="in">
              <pulseGenerator id="a" delay="10ms" duration="30ms" amplitude="0.1nA"/>
              <pulseGenerator id="b" delay="20ms" duration="10ms" amplitude="-0.04nA"/>
              <rampGenerator id="c" delay="10ms" duration="30ms" startAmplitude="0nA"
                  finishAmplitude="0.03nA" baselineAmplitude="0nA"/>
            </compoundInput>
            """,
            explicit(kind));
    assertThat(run.at(1, 5)).isZero();
    assertThat(run.at(1, 15)).isCloseTo(0.105e-9, within(1e-17));
    assertThat(run.at(1, 25)).isCloseTo(0.075e-9, within(1e-17));
    assertThat(run.at(1, 35)).isCloseTo(0.125e-9, within(1e-17));
    assertThat(run.at(1, 45)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"point", "shaped"})
  void weightScalesAnInput(String kind) {
    OwnModel.Run run =
        run(
            cell(kind),
            "<pulseGenerator id=\"in\" delay=\"10ms\" duration=\"30ms\" amplitude=\"0.1nA\"/>",
            """
            <inputList id="l" component="in" population="p">
              <inputW id="0" target="../p[0]" segmentId="%s" destination="synapses" weight="0.3"/>
            </inputList>
            """
                .formatted(kind.equals("point") ? 0 : 3));
    assertThat(run.at(1, 20)).isCloseTo(0.03e-9, within(1e-20));
    assertThat(run.at(0, 39.9)).isCloseTo(REST + 3e-3 * (1 - Math.exp(-2.99)), within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"point", "shaped"})
  void voltageClampHoldsThroughItsSeriesResistance(String kind) {
    OwnModel.Run run =
        run(
            cell(kind),
            "<voltageClamp id=\"in\" delay=\"10ms\" duration=\"30ms\" targetVoltage=\"-20mV\""
                + " simpleSeriesResistance=\"1Mohm\"/>",
            explicit(kind));
    double held = (-20e-3 / 1e6 + G * REST) / (1e-6 + G);
    assertThat(run.at(0, 9.9)).isCloseTo(REST, within(1e-9));
    assertThat(run.at(0, 30)).isCloseTo(held, within(1e-8));
    assertThat(run.at(1, 30)).isCloseTo((-20e-3 - held) / 1e6, within(1e-13));
    assertThat(run.at(0, 50.025)).isCloseTo(REST + (held - REST) * Math.exp(-1), within(5e-5));
    assertThat(run.at(1, 50)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"point", "shaped"})
  void tripleClampConditionsTestsAndReturns(String kind) {
    String clamp =
        "<voltageClampTriple id=\"in\" active=\"%s\" delay=\"20ms\" duration=\"20ms\""
            + " conditioningVoltage=\"-80mV\" testingVoltage=\"-20mV\" returnVoltage=\"-50mV\""
            + " simpleSeriesResistance=\"0.1Mohm\"/>";
    OwnModel.Run run = run(cell(kind), clamp.formatted("1"), explicit(kind));
    assertThat(run.at(0, 15)).isCloseTo(-80e-3, within(3e-5));
    assertThat(run.at(0, 35)).isCloseTo(-20e-3, within(5e-5));
    assertThat(run.at(0, 55)).isCloseTo(-50e-3, within(2e-5));
    assertThat(run.at(1, 35)).isCloseTo(G * 40e-3, within(2e-12));
    OwnModel.Run off = run(cell(kind), clamp.formatted("0"), explicit(kind));
    follows(off, 0, t -> REST, 1e-12);
  }

  @Test
  void spikeSourcesFireAtTheirTimes() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <spikeGenerator id="g" period="7ms"/>
                <spikeArray id="a"><spike id="0" time="3ms"/><spike id="1" time="3.5ms"/>
                  <spike id="2" time="40ms"/></spikeArray>
                <network id="model"><population id="p" component="g" size="1"/>
                  <population id="q" component="a" size="1"/></network>
                """)
            .time("60ms", "0.025ms")
            .events("p[0]", "spike")
            .events("q[0]", "spike")
            .run("p[0]/tsince", "p[0]/tnext", "q[0]/tsince");
    assertThat(run.events(0)).containsExactly(7, 14, 21, 28, 35, 42, 49, 56);
    assertThat(run.events(1)).containsExactly(3, 3.5, 40);
    assertThat(run.at(0, 10)).isCloseTo(3e-3, within(1e-12));
    assertThat(run.at(1, 10)).isCloseTo(14e-3, within(1e-12));
    assertThat(run.at(2, 10)).isCloseTo(6.5e-3, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"point", "shaped"})
  void timedSynapticInputDrivesItsOwnSynapse(String kind) {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(cell(kind))
            .with(
                """
                <expOneSynapse id="syn" gbase="2nS" erev="0mV" tauDecay="5ms"/>
                <timedSynapticInput id="in" synapse="syn" spikeTarget="./syn">
                  <spike id="0" time="10ms"/><spike id="1" time="30ms"/>
                </timedSynapticInput>
                """)
            .with(
                "<network id=\"model\"><population id=\"p\" component=\"rc\" size=\"1\"/>"
                    + explicit(kind)
                    + "</network>")
            .time("60ms", "0.025ms")
            .run("p[0]/synapses:in:0/syn/g", "p[0]/synapses:in:0/tsince");
    DoubleUnaryOperator since = s -> s < 0 ? 0 : 2e-9 * Math.exp(-s / 5e-3);
    for (double ms : new double[] {5, 12, 20, 29, 32, 45}) {
      double t = ms * 1e-3;
      double expected = since.applyAsDouble(t - 10e-3) + since.applyAsDouble(t - 30e-3);
      assertThat(run.at(0, ms)).isCloseTo(expected, within(1e-14));
    }
    assertThat(run.at(1, 20)).isCloseTo(10e-3, within(1e-9));
  }

  @Test
  void dimensionlessInputsDriveDimensionlessCells() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="plain" extends="baseCellMembPotDL">
                  <Parameter name="tau" dimension="time"/>
                  <Attachments name="synapses" type="basePointCurrentDL"/>
                  <Dynamics>
                    <StateVariable name="V" dimension="none" exposure="V"/>
                    <DerivedVariable name="ISyn" dimension="none" select="synapses[*]/I"
                        reduce="add"/>
                    <TimeDerivative variable="V" value="(ISyn - V) / tau"/>
                  </Dynamics>
                </ComponentType>
                <plain id="c" tau="10ms"/>
                <pulseGeneratorDL id="pulse" delay="10ms" duration="30ms" amplitude="2"/>
                <sineGeneratorDL id="sine" phase="0.5" delay="10ms" duration="30ms" amplitude="2"
                    period="8ms"/>
                <rampGeneratorDL id="ramp" delay="10ms" duration="30ms" startAmplitude="1"
                    finishAmplitude="4" baselineAmplitude="0.5"/>
                <compoundInputDL id="both">
                  <pulseGeneratorDL id="a" delay="10ms" duration="10ms" amplitude="2"/>
                  <rampGeneratorDL id="b" delay="10ms" duration="30ms" startAmplitude="1"
                      finishAmplitude="4" baselineAmplitude="0"/>
                </compoundInputDL>
                <network id="model"><population id="p" component="c" size="4"/>
                  <explicitInput target="p[0]" input="pulse"/>
                  <explicitInput target="p[1]" input="sine"/>
                  <explicitInput target="p[2]" input="ramp"/>
                  <explicitInput target="p[3]" input="both"/></network>
                """)
            .time("60ms", "0.025ms")
            .run(
                "p[0]/V",
                "p[1]/synapses:sine:0/I",
                "p[2]/synapses:ramp:0/I",
                "p[3]/synapses:both:0/I");
    assertThat(run.at(0, 30)).isCloseTo(2 * (1 - Math.exp(-2)), within(1e-9));
    double w = 2 * Math.PI / 8e-3;
    assertThat(run.at(1, 25)).isCloseTo(2 * Math.sin(0.5 + w * 15e-3), within(1e-6));
    assertThat(run.at(1, 45)).isZero();
    assertThat(run.at(2, 5)).isEqualTo(0.5);
    assertThat(run.at(2, 25)).isCloseTo(2.5, within(1e-12));
    assertThat(run.at(3, 15)).isCloseTo(2 + 1.5, within(1e-12));
    assertThat(run.at(3, 25)).isCloseTo(2.5, within(1e-12));
  }

  /** Two cylinders in a row, each one control volume: a circuit that can be solved by hand. */
  @Test
  void inputsSitWhereSegmentAndFractionSay() {
    String cell =
        SHAPED
            .replace(
                "</morphology>",
                """
                <segment id="8"><parent segment="3"/>
                  <distal x="0" y="0" z="1100" diameter="31.830988618379067"/></segment>
                </morphology>
                """)
            .replace("0.1 kohm_cm", "10 kohm_cm");
    String pulse =
        "<pulseGenerator id=\"in\" delay=\"0ms\" duration=\"1000ms\" amplitude=\"0.1nA\"/>";
    double r = 31.830988618379067 / 2;
    double axial = Math.PI * r * r * 1e-12 / (100 /* Ω·m */ * 550e-6);
    double near = 1 * 1e4 * 1e-12 * 1; // S: 0.1 mS/cm² = 1 S/m² on 10 000 µm²
    double far = 10 * near;
    for (double fraction : new double[] {0, 0.5, 1}) {
      OwnModel.Run run =
          OwnModel.in(folder)
              .with(cell)
              .with(pulse)
              .with(
                  """
                  <network id="model"><population id="p" component="rc" size="1"/>
                    <inputList id="l" component="in" population="p">
                      <input id="0" target="../p/0/rc" segmentId="8" fractionAlong="%s"
                          destination="synapses"/>
                    </inputList></network>
                  """
                      .formatted(fraction))
              .time("300ms", "0.1ms")
              .run("p[0]/3/v", "p[0]/8/v");
      // I into the far one: v_near·(g_n + a) = a·v_far, v_far·(g_f + a) = I + a·v_near.
      double farV = 0.1e-9 / (far + axial - axial * axial / (near + axial));
      double nearV = farV * axial / (near + axial);
      assertThat(run.last(0)).isCloseTo(REST + nearV, within(1e-7));
      assertThat(run.last(1)).isCloseTo(REST + farV, within(1e-7));
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of gate: it starts in its steady state at −65 mV and, clamped to −30 mV, relaxes to
 * the one there, q = q∞ + (q₀ − q∞) e^(−t/τ). Temperature acts on the time, not on the steady
 * state.
 */
class GatesTest {
  private static final String RATES =
      """
      <forwardRate type="HHExpRate" rate="0.3per_ms" midpoint="-40mV" scale="20mV"/>
      <reverseRate type="HHSigmoidRate" rate="0.2per_ms" midpoint="-50mV" scale="-10mV"/>
      """;

  private static final String TIME = "<timeCourse type=\"fixedTimeCourse\" tau=\"4ms\"/>";
  private static final String STEADY =
      "<steadyState type=\"HHSigmoidVariable\" rate=\"0.9\" midpoint=\"-45mV\" scale=\"8mV\"/>";

  @TempDir Path folder;

  private static double alpha(double v) {
    return 0.3 * Math.exp((v + 40) / 20);
  }

  private static double beta(double v) {
    return 0.2 / (1 + Math.exp((v + 50) / 10));
  }

  private static double ofRates(double v) {
    return alpha(v) / (alpha(v) + beta(v));
  }

  private static double relaxation(double v) {
    return 1 / (alpha(v) + beta(v));
  }

  private static double steady(double v) {
    return 0.9 / (1 + Math.exp(-(v + 45) / 8));
  }

  private CellText clamped(String channel) {
    return new CellText()
        .with(
            channel
                + "<voltageClamp id=\"hold\" delay=\"0ms\" duration=\"1s\""
                + " targetVoltage=\"-30mV\" simpleSeriesResistance=\"1ohm\"/>")
        .membrane(
            "<channelDensity id=\"d\" ionChannel=\"ch\" condDensity=\"1 mS_per_cm2\" erev=\"0mV\""
                + " ion=\"k\"/>")
        .network("<explicitInput target=\"pop[0]\" input=\"hold\"/>");
  }

  private static String channel(String gate) {
    return "<ionChannelHH id=\"ch\" conductance=\"10pS\">" + gate + "</ionChannelHH>";
  }

  private void check(String gate, double start, double end, double tau) {
    RunResult r =
        clamped(channel(gate))
            .run(folder, "10ms", "0.005ms", "pop[0]/d/ch/g/q", "pop[0]/d/ch/fopen");
    for (double t : new double[] {0, 2, 9}) {
      double expected = end + (start - end) * Math.exp(-t / tau);
      int sample = (int) Math.round(t / 0.005);
      assertThat(r.traces().get(0).values()[sample])
          .as("%s, %s ms", gate, t)
          .isCloseTo(expected, within(t == 0 ? 1e-12 : 2e-4));
      assertThat(r.traces().get(1).values()[sample])
          .isCloseTo(Math.pow(r.traces().get(0).values()[sample], 2), within(1e-12));
    }
  }

  private static String gate(String type, String content) {
    return "<gate id=\"g\" type=\"" + type + "\" instances=\"2\">" + content + "</gate>";
  }

  @Test
  void gatesRelaxAsTheirKindSays() {
    check(gate("gateHHrates", RATES), ofRates(-65), ofRates(-30), relaxation(-30));
    check(gate("gateHHratesTau", RATES + TIME), ofRates(-65), ofRates(-30), 4);
    check(gate("gateHHtauInf", TIME + STEADY), steady(-65), steady(-30), 4);
    check(gate("gateHHratesInf", RATES + STEADY), steady(-65), steady(-30), relaxation(-30));
    check(gate("gateHHratesTauInf", RATES + TIME + STEADY), steady(-65), steady(-30), 4);
    String own = gate("gateHHtauInf", TIME + STEADY);
    check(
        own.replace("<gate id=\"g\" type=\"gateHHtauInf\"", "<gateHHtauInf id=\"g\"")
            .replace("</gate>", "</gateHHtauInf>"),
        steady(-65),
        steady(-30),
        4);
  }

  @Test
  void instantaneousGateFollowsAtOnce() {
    RunResult r =
        clamped(
                channel(
                    "<gateHHInstantaneous id=\"g\" instances=\"2\">"
                        + STEADY
                        + "</gateHHInstantaneous>"))
            .run(folder, "1ms", "0.005ms", "pop[0]/d/ch/g/q");
    assertThat(r.traces().getFirst().values()[0]).isCloseTo(steady(-65), within(1e-12));
    assertThat(r.traces().getFirst().values()[200]).isCloseTo(steady(-30), within(1e-6));
  }

  @Test
  void fractionalGateIsTheSumOfItsParts() {
    String sub =
        "<subGate id=\"%s\" fractionalConductance=\"%s\"><notes/>"
            + STEADY
            + "<timeCourse type=\"fixedTimeCourse\" tau=\"%sms\"/></subGate>";
    String gate =
        "<gateFractional id=\"g\" instances=\"2\">"
            + sub.formatted("a", "0.25", "2")
            + sub.formatted("b", "0.75", "8")
            + "</gateFractional>";
    RunResult r = clamped(channel(gate)).run(folder, "10ms", "0.005ms", "pop[0]/d/ch/g/q");
    double start = steady(-65);
    double end = steady(-30);
    double expected = end + (start - end) * (0.25 * Math.exp(-4.0 / 2) + 0.75 * Math.exp(-4.0 / 8));
    assertThat(r.traces().getFirst().values()[800]).isCloseTo(expected, within(2e-4));
  }

  @Test
  void q10DividesTimesAndLeavesSteadyStates() {
    String fixed = "<q10Settings type=\"q10Fixed\" fixedQ10=\"3\"/>";
    check(gate("gateHHtauInf", fixed + TIME + STEADY), steady(-65), steady(-30), 4.0 / 3);
    check(gate("gateHHrates", fixed + RATES), ofRates(-65), ofRates(-30), relaxation(-30) / 3);
    // 6.3 °C in the network: two factors multiply.
    String measured =
        "<q10Settings type=\"q10ExpTemp\" q10Factor=\"2.3\" experimentalTemp=\"21 degC\"/>";
    double factor = 3 * Math.pow(2.3, (6.3 - 21) / 10);
    check(
        gate("gateHHtauInf", fixed + measured + TIME + STEADY),
        steady(-65),
        steady(-30),
        4 / factor);
  }

  @Test
  void conductanceMayScaleWithTemperature() {
    String scaled =
        "<ionChannelHH id=\"ch\" conductance=\"10pS\"><q10ConductanceScaling q10Factor=\"1.5\""
            + " experimentalTemp=\"21 degC\"/></ionChannelHH>";
    double[] start =
        clamped(scaled).at("36 degC").start(folder, "pop[0]/d/gDensity", "temperature");
    assertThat(start[0]).isCloseTo(10 * Math.pow(1.5, 1.5), within(1e-9));
    assertThat(start[1]).isCloseTo(309.15, within(1e-9));
  }

  /** x/(1 − e^(−x)) at and near its removable singularity, where x = 0 is at −65 mV. */
  @Test
  void linoidRateIsSmoothAtItsMidpoint() {
    for (double off : new double[] {0, 1e-9, -1e-6}) {
      String gate =
          gate(
              "gateHHrates",
              """
              <forwardRate type="HHExpLinearRate" rate="0.5per_ms" midpoint="%smV" scale="10mV"/>
              <reverseRate type="HHExpRate" rate="0.5per_ms" midpoint="-65mV" scale="10mV"/>
              """
                  .formatted(-65 + off));
      assertThat(clamped(channel(gate)).start(folder, "pop[0]/d/ch/g/q")[0])
          .isCloseTo(0.5, within(1e-7));
    }
  }

  /** A kinetic scheme with Boltzmann rates: in two states it relaxes as a gate does. */
  @Test
  void schemesOfTwoStatesRelaxAsGatesDo() {
    String gate =
        """
        <ionChannelKS id="ch" conductance="10pS">
          <gateKS id="g" instances="2">
            <closedState id="c"/><openState id="o"/>
            <vHalfTransition id="t" from="c" to="o" vHalf="-45mV" z="2" gamma="0.4" tau="3ms"
                tauMin="0.5ms"/>
          </gateKS>
        </ionChannelKS>
        """;
    RunResult r =
        clamped(gate).run(folder, "10ms", "0.005ms", "pop[0]/d/ch/g/q", "pop[0]/d/ch/fopen");
    double kte = 25.3; // mV, as the core language has it
    double[] start = vHalfRates(-65, kte);
    double[] end = vHalfRates(-30, kte);
    double from = start[0] / (start[0] + start[1]);
    double to = end[0] / (end[0] + end[1]);
    for (double t : new double[] {0, 1, 5}) {
      double expected = to + (from - to) * Math.exp(-t * (end[0] + end[1]));
      int sample = (int) Math.round(t / 0.005);
      assertThat(r.traces().get(0).values()[sample])
          .isCloseTo(expected, within(t == 0 ? 1e-9 : 2e-3));
      assertThat(r.traces().get(1).values()[sample])
          .isCloseTo(Math.pow(r.traces().get(0).values()[sample], 2), within(1e-12));
    }
  }

  /** Of a time course and a steady state, a scheme's rates are q∞/τ and (1 − q∞)/τ. */
  @Test
  void schemesMayHaveATimeCourseAndASteadyState() {
    String channel =
        """
        <ionChannelKS id="ch" conductance="10pS">
          <gateKS id="g" instances="2">
            <closedState id="c"/><openState id="o"/>
            <tauInfTransition id="t" from="c" to="o">%s%s</tauInfTransition>
          </gateKS>
        </ionChannelKS>
        """
            .formatted(STEADY, TIME);
    RunResult r = clamped(channel).run(folder, "10ms", "0.005ms", "pop[0]/d/ch/g/q");
    for (double t : new double[] {0, 2, 9}) {
      double expected = steady(-30) + (steady(-65) - steady(-30)) * Math.exp(-t / 4);
      assertThat(r.traces().getFirst().values()[(int) Math.round(t / 0.005)])
          .isCloseTo(expected, within(t == 0 ? 1e-9 : 2e-3));
    }
  }

  private static double[] vHalfRates(double v, double kte) {
    double forward = Math.exp(2 * 0.4 * (v + 45) / kte) / 3;
    double reverse = Math.exp(-2 * 0.6 * (v + 45) / kte) / 3;
    return new double[] {1 / (1 / forward + 0.5), 1 / (1 / reverse + 0.5)};
  }
}

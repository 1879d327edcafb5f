/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels of the core language on a potential that jumps from −60 to −20 mV after 1 ms. */
class ChannelTest {
  @TempDir Path folder;

  private static final double BEFORE = -60;
  private static final double AFTER = -20;

  private static double exp(double v, double rate, double midpoint, double scale) {
    return rate * Math.exp((v - midpoint) / scale);
  }

  private static double sigmoid(double v, double rate, double midpoint, double scale) {
    return rate / (1 + Math.exp(-(v - midpoint) / scale));
  }

  private static double linear(double v, double rate, double midpoint, double scale) {
    double x = (v - midpoint) / scale;
    return x == 0 ? rate : rate * x / (1 - Math.exp(-x));
  }

  private static double alpha(double v) {
    return exp(v, 0.2, -40, 15);
  }

  private static double beta(double v) {
    return sigmoid(v, 0.5, -35, -12);
  }

  private static double steady(double v) {
    return sigmoid(v, 1, -45, 9);
  }

  private static final String FORWARD =
      "<forwardRate type=\"HHExpRate\" rate=\"0.2per_ms\" midpoint=\"-40mV\" scale=\"15mV\"/>";
  private static final String REVERSE =
      "<reverseRate type=\"HHSigmoidRate\" rate=\"0.5per_ms\" midpoint=\"-35mV\" scale=\"-12mV\"/>";
  private static final String STEADY =
      "<steadyState type=\"HHSigmoidVariable\" rate=\"1\" midpoint=\"-45mV\" scale=\"9mV\"/>";
  private static final String TIME = "<timeCourse type=\"fixedTimeCourse\" tau=\"2.5ms\"/>";

  private OwnModel.Run run(String channel, String network, String... quantities) {
    return OwnModel.in(folder)
        .with(HeldCell.TYPE)
        .with(channel)
        .with(
            """
            <heldCell id="c" before="-60mV" after="-20mV">
              <channelPopulation id="chs" ionChannel="ch" number="100" erev="50mV" ion="na"/>
            </heldCell>
            <network id="model" %s><population id="p" component="c" size="1"/></network>
            """
                .formatted(network))
        .run(quantities);
  }

  private static double relaxed(double from, double to, double tau, double ms) {
    return to + (from - to) * Math.exp(-(ms - 1) / tau);
  }

  @ParameterizedTest
  @CsvSource({
    "gateHHrates",
    "gateHHtauInf",
    "gateHHratesTau",
    "gateHHratesInf",
    "gateHHratesTauInf"
  })
  void everyKindOfGateTakesItsSteadyStateAndTimeFromWhereItSays(String type) {
    boolean rates = type.contains("rates");
    boolean time = type.contains("Tau") || type.contains("tau");
    boolean steady = type.contains("Inf");
    String content = (rates ? FORWARD + REVERSE : "") + (time ? TIME : "") + (steady ? STEADY : "");
    OwnModel.Run run =
        run(
            "<ionChannelHH id=\"ch\" conductance=\"10pS\"><gate id=\"m\" type=\""
                + type
                + "\" instances=\"3\">"
                + content
                + "</gate></ionChannelHH>",
            "",
            "p[0]/chs/ch/m/q",
            "p[0]/chs/ch/fopen",
            "p[0]/chs/i");
    double from = steady ? steady(BEFORE) : alpha(BEFORE) / (alpha(BEFORE) + beta(BEFORE));
    double to = steady ? steady(AFTER) : alpha(AFTER) / (alpha(AFTER) + beta(AFTER));
    double tau = time ? 2.5 : 1 / (alpha(AFTER) + beta(AFTER));
    assertThat(run.at(0, 0)).isCloseTo(from, within(1e-12));
    assertThat(run.at(0, 1)).isCloseTo(from, within(1e-12));
    for (double ms : new double[] {2, 4, 10}) {
      double q = relaxed(from, to, tau, ms);
      assertThat(run.at(0, ms)).isCloseTo(q, within(1e-9));
      assertThat(run.at(1, ms)).isCloseTo(q * q * q, within(1e-9));
      assertThat(run.at(2, ms)).isCloseTo(100 * 10e-12 * q * q * q * 70e-3, within(1e-18));
    }
  }

  @Test
  void openFractionIsTheProductOfAllGatesToTheirPowers() {
    OwnModel.Run run =
        run(
            "<ionChannelHH id=\"ch\" conductance=\"10pS\">"
                + "<gateHHrates id=\"m\" instances=\"2\">"
                + FORWARD
                + REVERSE
                + "</gateHHrates>"
                + "<gateHHtauInf id=\"h\" instances=\"1\">"
                + TIME
                + STEADY
                + "</gateHHtauInf>"
                + "<gateHHInstantaneous id=\"i\" instances=\"4\">"
                + STEADY
                + "</gateHHInstantaneous></ionChannelHH>",
            "",
            "p[0]/chs/ch/fopen",
            "p[0]/chs/ch/m/q",
            "p[0]/chs/ch/h/q",
            "p[0]/chs/ch/i/q");
    assertThat(run.at(3, 0.5)).isCloseTo(steady(BEFORE), within(1e-12));
    assertThat(run.at(3, 1.5)).isCloseTo(steady(AFTER), within(1e-12));
    for (double ms : new double[] {0, 1.5, 5}) {
      double m = run.at(1, ms);
      double i = run.at(3, ms);
      assertThat(run.at(0, ms)).isCloseTo(m * m * run.at(2, ms) * i * i * i * i, within(1e-14));
    }
  }

  @Test
  void fractionalGatesAddUpTheirParts() {
    OwnModel.Run run =
        run(
            "<ionChannelHH id=\"ch\" conductance=\"10pS\"><gateFractional id=\"f\" instances=\"1\">"
                + "<subGate id=\"a\" fractionalConductance=\"0.3\">"
                + "<steadyState type=\"HHSigmoidVariable\" rate=\"1\" midpoint=\"-45mV\""
                + " scale=\"9mV\"/>"
                + TIME
                + "</subGate>"
                + "<subGate id=\"b\" fractionalConductance=\"0.7\">"
                + "<steadyState type=\"HHSigmoidVariable\" rate=\"1\" midpoint=\"-30mV\""
                + " scale=\"5mV\"/><timeCourse type=\"fixedTimeCourse\" tau=\"6ms\"/></subGate>"
                + "</gateFractional></ionChannelHH>",
            "",
            "p[0]/chs/ch/fopen");
    double slow = relaxed(sigmoid(BEFORE, 1, -30, 5), sigmoid(AFTER, 1, -30, 5), 6, 7);
    double fast = relaxed(steady(BEFORE), steady(AFTER), 2.5, 7);
    assertThat(run.at(0, 7)).isCloseTo(0.3 * fast + 0.7 * slow, within(1e-9));
  }

  @Test
  void temperatureSpeedsGatesUpAndLeavesTheirSteadyStateAlone() {
    OwnModel.Run run =
        run(
            "<ionChannelHH id=\"ch\" conductance=\"10pS\">"
                + "<q10ConductanceScaling q10Factor=\"1.5\" experimentalTemp=\"22degC\"/>"
                + "<gateHHrates id=\"m\" instances=\"1\">"
                + "<q10Settings type=\"q10ExpTemp\" q10Factor=\"3\" experimentalTemp=\"22degC\"/>"
                + "<q10Settings type=\"q10Fixed\" fixedQ10=\"2\"/>"
                + FORWARD
                + REVERSE
                + "</gateHHrates></ionChannelHH>",
            "type=\"networkWithTemperature\" temperature=\"32degC\"",
            "p[0]/chs/ch/m/q",
            "p[0]/chs/ch/m/inf",
            "p[0]/chs/ch/m/tau",
            "p[0]/chs/ch/fopen");
    double rates = alpha(AFTER) + beta(AFTER);
    double from = alpha(BEFORE) / (alpha(BEFORE) + beta(BEFORE));
    double q = relaxed(from, alpha(AFTER) / rates, 1 / (6 * rates), 1.4);
    assertThat(run.at(0, 1.4)).isCloseTo(q, within(1e-9));
    assertThat(run.at(1, 1.4)).isCloseTo(alpha(AFTER) / rates, within(1e-12));
    assertThat(run.at(2, 1.4)).isCloseTo(1e-3 / (6 * rates), within(1e-12));
    assertThat(run.at(3, 1.4)).isCloseTo(1.5 * q, within(1e-9));
  }

  @Test
  void linoidRatesAreSmoothAtTheirMidpoint() {
    // The midpoint is the very potential, and one that differs from it by a hair.
    for (String midpoint : new String[] {"-20", "-20.0000001"}) {
      OwnModel.Run run =
          run(
              "<ionChannelHH id=\"ch\" conductance=\"10pS\"><gateHHrates id=\"m\" instances=\"1\">"
                  + "<forwardRate type=\"HHExpLinearRate\" rate=\"0.6per_ms\" midpoint=\""
                  + midpoint
                  + "mV\" scale=\"10mV\"/>"
                  + REVERSE
                  + "</gateHHrates></ionChannelHH>",
              "",
              "p[0]/chs/ch/m/alpha",
              "p[0]/chs/ch/m/q");
      assertThat(run.at(0, 5)).isCloseTo(600, within(1e-5));
      double from = linear(BEFORE, 0.6, -20, 10);
      double to = 0.6 / (0.6 + beta(AFTER));
      double q = relaxed(from / (from + beta(BEFORE)), to, 1 / (0.6 + beta(AFTER)), 5);
      assertThat(run.at(1, 5)).isCloseTo(q, within(1e-8));
    }
  }

  @Test
  void kineticTransitionsFollowTheirEnergyBarrier() {
    OwnModel.Run run =
        run(
            """
            <ionChannelKS id="ch" conductance="10pS"><gateKS id="n" instances="1">
              <closedState id="c"/><openState id="o"/>
              <vHalfTransition id="t" from="c" to="o" vHalf="-30mV" z="1.5" gamma="0.75"
                  tau="3.2ms" tauMin="0.3ms"/>
            </gateKS></ionChannelKS>
            """,
            "",
            "p[0]/chs/ch/fopen",
            "p[0]/chs/ch/n/t/rf");
    double from = opening(BEFORE) / (opening(BEFORE) + closing(BEFORE));
    double rates = opening(AFTER) + closing(AFTER);
    assertThat(run.at(0, 0)).isCloseTo(from, within(1e-10));
    assertThat(run.at(1, 5)).isCloseTo(1e3 * opening(AFTER), within(1e-6));
    double open = relaxed(from, opening(AFTER) / rates, 1 / rates, 5);
    assertThat(run.at(0, 5)).isCloseTo(open, within(2e-4));
  }

  private static double opening(double v) {
    return 1 / (3.2 / Math.exp(1.5 * 0.75 * (v + 30) / 25.3) + 0.3);
  }

  private static double closing(double v) {
    return 1 / (3.2 / Math.exp(-1.5 * 0.25 * (v + 30) / 25.3) + 0.3);
  }
}

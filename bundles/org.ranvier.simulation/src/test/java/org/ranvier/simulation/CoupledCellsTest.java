/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gap junctions and graded synapses, which follow the potential at the other side at all times. */
class CoupledCellsTest {
  /** Two membranes of 100 pF and 10 nS that start at −70 and −50 mV, and rest at −60 mV. */
  private static final String PAIR =
      """
      <ionChannelPassive id="pas" conductance="1nS"/>
      <pointCellCondBased id="low" C="100pF" v0="-70mV" thresh="0mV">
        <channelPopulation id="leak" ionChannel="pas" number="10" erev="-60mV"/>
      </pointCellCondBased>
      <pointCellCondBased id="high" C="100pF" v0="-50mV" thresh="0mV">
        <channelPopulation id="leak" ionChannel="pas" number="10" erev="-60mV"/>
      </pointCellCondBased>
      <gapJunction id="gj" conductance="20nS"/>
      <linearGradedSynapse id="graded" conductance="20nS"/>
      <silentSynapse id="silent"/>
      """;

  private static final String POPULATIONS =
      """
      <population id="one" component="low" size="1"/>
      <population id="two" component="high" size="1"/>
      """;

  @TempDir Path folder;

  private RunResult run(Method method, double step, String network, String... quantities) {
    Path model =
        ModelFiles.lems(
            folder,
            PAIR + "<network id=\"net\">" + network + "</network>",
            "net",
            ModelFiles.record(quantities),
            "20ms",
            step + "ms");
    return ModelFiles.run(RunDescription.builder(model).method(method).build());
  }

  private static final String ELECTRICAL =
      """
      <electricalProjection id="e" presynapticPopulation="one" postsynapticPopulation="two">
        <electricalConnection id="0" preCell="0" postCell="0" synapse="gj"/>
      </electricalProjection>
      """;

  private static final String ONE_WAY =
      """
      <continuousProjection id="c" presynapticPopulation="one" postsynapticPopulation="two">
        <continuousConnection id="0" preCell="0" postCell="0" preComponent="silent"
            postComponent="graded"/>
      </continuousProjection>
      """;

  /** The difference decays with C/(g + 2·gc), the mean with C/g: 2 ms and 10 ms. */
  @Test
  void gapJunctionsEquateTwoPotentialsExponentially() {
    for (Method method : new Method[] {Method.NEURON, Method.JLEMS}) {
      double[] errors = new double[2];
      for (int n = 0; n < 2; n++) {
        RunResult r =
            run(method, n == 0 ? 0.02 : 0.01, POPULATIONS + ELECTRICAL, "one[0]/v", "two[0]/v");
        for (double t = 0; t < 19.99; t += 0.5) {
          double half = 10 * Math.exp(-t / 2);
          double error = Math.abs(ModelFiles.at(r, 0, t) - (-60 - half));
          errors[n] = Math.max(errors[n], error);
        }
      }
      assertThat(errors[1]).isLessThan(0.02);
      assertThat(errors[0] / errors[1]).isBetween(1.9, 2.1);
    }
  }

  /**
   * One way: v₁ = −60 − 10·e^(−t/10); C·v₂′ = −g(v₂ + 60) + gc(v₁ − v₂), so that with u = v₂ + 60
   * u′ = −0.3·u − 2·e^(−t/10), u(0) = 10: u = 20·e^(−0.3·t) − 10·e^(−0.1·t).
   */
  @Test
  void gradedSynapsesFollowTheOtherSideAndLeaveItAlone() {
    for (Method method : new Method[] {Method.NEURON, Method.JLEMS}) {
      double[] errors = new double[2];
      for (int n = 0; n < 2; n++) {
        RunResult r =
            run(
                method,
                n == 0 ? 0.02 : 0.01,
                POPULATIONS + ONE_WAY,
                "one[0]/v",
                "two[0]/v",
                "one[0]/synapses:silent:0/i");
        for (double t = 0; t < 19.99; t += 0.5) {
          double u = 20 * Math.exp(-0.3 * t) - 10 * Math.exp(-0.1 * t);
          errors[n] = Math.max(errors[n], Math.abs(ModelFiles.at(r, 1, t) - (u - 60)));
          double alone = -60 - 10 * Math.exp(-0.1 * t);
          assertThat(ModelFiles.at(r, 0, t)).isCloseTo(alone, within(0.01));
          assertThat(ModelFiles.at(r, 2, t)).isZero();
        }
      }
      assertThat(errors[1]).isLessThan(0.02);
      assertThat(errors[0] / errors[1]).isBetween(1.9, 2.1);
    }
  }

  /** However a connection is written, it is the same connection, with its weight. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<electricalConnection id='0' preCell='0' postCell='0' synapse='gj'/> | 1",
        "<electricalConnection id='0' preCell='0' postCell='0' preSegment='0' postSegment='0'"
            + " preFractionAlong='0.1' postFractionAlong='0.9' synapse='gj'/> | 1",
        "<electricalConnectionInstance id='0' preCell='../one/3/low' postCell='../two/5/high'"
            + " synapse='gj'/> | 1",
        "<electricalConnectionInstanceW id='0' preCell='../one/3/low' postCell='../two/5/high'"
            + " synapse='gj' weight='0.25'/> | 0.25"
      })
  void electricalConnectionsOfEveryForm(String connection, double weight) {
    String network =
        populations(connection.contains("../one"))
            + "<electricalProjection id=\"e\" presynapticPopulation=\"one\""
            + " postsynapticPopulation=\"two\">"
            + connection.replace('\'', '"')
            + "</electricalProjection>";
    String cell = connection.contains("../one") ? "one/3/low" : "one[0]";
    String peer = connection.contains("../one") ? "two/5/high" : "two[0]";
    RunResult r =
        run(Method.NEURON, 0.01, network, cell + "/v", peer + "/v", cell + "/synapses:gj:0/i");
    double tau = 100 / (10 + 40 * weight);
    for (double t = 1; t < 19; t += 1) {
      double half = 10 * Math.exp(-t / tau);
      assertThat(ModelFiles.at(r, 0, t)).isCloseTo(-60 - half, within(0.02));
      assertThat(ModelFiles.at(r, 1, t)).isCloseTo(-60 + half, within(0.02));
      double current = weight * 20e-3 * (ModelFiles.at(r, 1, t) - ModelFiles.at(r, 0, t));
      assertThat(ModelFiles.at(r, 2, t)).isCloseTo(current, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<continuousConnection id='0' preCell='0' postCell='0' preComponent='silent'"
            + " postComponent='graded'/> | 1",
        "<continuousConnectionInstance id='0' preCell='../one/3/low' postCell='../two/5/high'"
            + " preComponent='silent' postComponent='graded'/> | 1",
        "<continuousConnectionInstanceW id='0' preCell='../one/3/low' postCell='../two/5/high'"
            + " preComponent='silent' postComponent='graded' weight='0.25'/> | 0.25"
      })
  void continuousConnectionsOfEveryForm(String connection, double weight) {
    String network =
        populations(connection.contains("../one"))
            + "<continuousProjection id=\"c\" presynapticPopulation=\"one\""
            + " postsynapticPopulation=\"two\">"
            + connection.replace('\'', '"')
            + "</continuousProjection>";
    String cell = connection.contains("../one") ? "one/3/low" : "one[0]";
    String peer = connection.contains("../one") ? "two/5/high" : "two[0]";
    RunResult r =
        run(
            Method.NEURON,
            0.01,
            network,
            cell + "/v",
            peer + "/v",
            peer + "/synapses:graded:0/i",
            cell + "/synapses:silent:0/i");
    for (double t = 1; t < 19; t += 1) {
      assertThat(ModelFiles.at(r, 0, t)).isCloseTo(-60 - 10 * Math.exp(-t / 10), within(0.01));
      double current = weight * 20e-3 * (ModelFiles.at(r, 0, t) - ModelFiles.at(r, 1, t));
      assertThat(ModelFiles.at(r, 2, t)).isCloseTo(current, within(1e-12));
      assertThat(ModelFiles.at(r, 3, t)).isZero();
    }
  }

  private static String populations(boolean instances) {
    if (!instances) {
      return POPULATIONS;
    }
    return """
        <population id="one" component="low" size="1" type="populationList">
          <instance id="3"><location x="0" y="0" z="0"/></instance>
        </population>
        <population id="two" component="high" size="1" type="populationList">
          <instance id="5"><location x="0" y="0" z="0"/></instance>
        </population>
        """;
  }

  // ---- gradedSynapse -----------------------------------------------------------------------

  /**
   * The presynaptic side held at v: s approaches inf with the time constant (1 − inf)/k, and is inf
   * at once where that is nearly 0.
   */
  @ParameterizedTest
  @CsvSource({"-40", "-35", "-25", "20"})
  void gradedActivationFollowsThePresynapticPotential(double v) {
    String components =
        PairedSpikes.PARROT.replace("-65mV", v + "mV")
            + """
            <parrotCell id="post" vHold="-55mV"/>
            <silentSynapse id="silent"/>
            <gradedSynapse id="graded" conductance="5nS" delta="5mV" k="0.025per_ms" Vth="-35mV"
                erev="-80mV"/>
            """;
    Path model =
        ModelFiles.lems(
            folder,
            components
                + """
                <network id="net">
                  <population id="one" component="parrot" size="1"/>
                  <population id="two" component="post" size="1"/>
                  <continuousProjection id="c" presynapticPopulation="one"
                      postsynapticPopulation="two">
                    <continuousConnectionInstanceW id="0" preCell="../one[0]" postCell="../two[0]"
                        preComponent="silent" postComponent="graded" weight="2"/>
                  </continuousProjection>
                </network>
                """,
            "net",
            ModelFiles.record(
                "two[0]/synapses:graded:0/s",
                "two[0]/synapses:graded:0/inf",
                "two[0]/synapses:graded:0/tau",
                "two[0]/synapses:graded:0/i"));
    RunResult r = ModelFiles.run(model);
    double inf = 1 / (1 + Math.exp((-35 - v) / 5));
    double tau = (1 - inf) / 0.025;
    boolean atOnce = 1 - inf < 1e-4;
    for (double t : new double[] {0.1, 1, 10, 50, 100}) {
      double s = atOnce ? inf : inf * (1 - Math.exp(-t / tau));
      assertThat(ModelFiles.at(r, 0, t)).isCloseTo(s, within(1e-12));
      assertThat(ModelFiles.at(r, 1, t)).isCloseTo(inf, within(1e-12));
      assertThat(ModelFiles.at(r, 2, t)).isCloseTo(tau, within(1e-9));
      assertThat(ModelFiles.at(r, 3, t)).isCloseTo(2 * 5e-3 * s * -25, within(1e-12));
    }
  }
}

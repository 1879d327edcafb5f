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
import org.ranvier.xml.ModelProblemException;

/** Method {@code jlems}, step for step. */
class JlemsTest {
  private static final String GATED =
      """
      <ionChannelHH id="k" conductance="10pS" species="k">
        <gateHHrates id="n" instances="4">
          <forwardRate type="HHExpRate" rate="0.1per_ms" midpoint="-55mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/>
        </gateHHrates>
      </ionChannelHH>
      """;

  @TempDir Path folder;

  private RunResult run(String components, String network, String step, String... quantities) {
    Path model =
        ModelFiles.lems(
            folder,
            components + "<network id=\"net\">" + network + "</network>",
            "net",
            ModelFiles.record(quantities),
            "40ms",
            step);
    return ModelFiles.run(RunDescription.builder(model).method(Method.JLEMS).build());
  }

  private static String population(String id, String component) {
    return "<population id=\"%s\" component=\"%s\" size=\"1\"/>".formatted(id, component);
  }

  /** Cell → channel population → channel → rate: the rate sees the potential of two steps ago. */
  @Test
  void ratesSeeThePotentialThatWasHandedDownToThem() {
    RunResult result =
        run(
            GATED
                + """
                <pointCellCondBased id="cell" C="10pF" v0="-50mV" thresh="20mV">
                  <channelPopulation id="ks" ionChannel="k" number="360" erev="-77mV"/>
                </pointCellCondBased>
                """,
            population("pop", "cell"),
            "0.1ms",
            "pop[0]/v",
            "pop[0]/ks/k/n/q");
    double[] v = result.traces().get(0).values();
    double[] q = result.traces().get(1).values();
    double dt = 1e-4;
    for (int k = 0; k < v.length - 1; k++) {
      double seen = v[Math.max(0, k - 2)];
      double alpha = 100 * Math.exp((seen + 0.055) / 0.01);
      double beta = 125 * Math.exp((seen + 0.065) / -0.08);
      double slope = alpha / (alpha + beta) - q[k];
      assertThat(q[k + 1]).isCloseTo(q[k] + dt * slope * (alpha + beta), within(1e-12));
      double current = 360 * 10e-12 * Math.pow(q[k], 4) * (-0.077 - v[k]);
      assertThat(v[k + 1]).isCloseTo(v[k] + dt * current / 10e-12, within(1e-13));
    }
  }

  /** The sum of 0.01 ms is above 10 ms after a thousand steps or below: as jLEMS adds it up. */
  @Test
  void aPulseBeginsWhenTheSumOfStepsReachesItsDelay() {
    for (String delay : new String[] {"1", "3", "10", "20", "30"}) {
      RunResult result =
          run(
              ModelFiles.PASSIVE
                  + "<pulseGenerator id=\"p\" delay=\"%sms\" duration=\"5ms\" amplitude=\"1nA\"/>"
                      .formatted(delay),
              population("pop", "rc") + "<explicitInput target=\"pop[0]\" input=\"p\"/>",
              "0.01ms",
              "pop[0]/synapses:p:0/i");
      double due = Double.parseDouble(delay) * 0.001;
      double time = 0;
      int step = 0;
      while (time < due) {
        time += 1e-5;
        step++;
      }
      double[] i = result.traces().getFirst().values();
      assertThat(i[step]).as("at %s ms", delay).isCloseTo(1e-9, within(1e-20));
      assertThat(i[step - 1]).as("before %s ms", delay).isZero();
    }
  }

  /** A spike without delay is felt in the same step by the cell that comes later only. */
  @Test
  void spikesReachLaterCellsInTheSameStep() {
    String synapses =
        """
        <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="5ms"/>
        """;
    String connected =
        population("early", "iaf")
            + population("late", "iaf")
            + """
            <explicitInput target="%1$s[0]" input="drive"/>
            <synapticConnection from="%1$s[0]" to="%2$s[0]" synapse="syn" destination="synapses"/>
            """;
    String[] seen = {"%s[0]/v", "%s[0]/synapses:syn:0/i"};
    assertThat(lag(synapses, connected, seen, "early", "late")).isZero();
    assertThat(lag(synapses, connected, seen, "late", "early")).isEqualTo(1);
  }

  private int lag(String synapses, String network, String[] seen, String from, String to) {
    RunResult result =
        run(
            ModelFiles.IAF + synapses,
            network.formatted(from, to),
            "0.1ms",
            seen[0].formatted(from),
            seen[1].formatted(to));
    double[] v = result.traces().get(0).values();
    double[] i = result.traces().get(1).values();
    int spike = 1;
    while (v[spike] >= v[spike - 1]) {
      spike++;
    }
    int current = 0;
    while (i[current] == 0) {
      current++;
    }
    return current - spike;
  }

  /** What the integrating regime does is seen outside one step later: 0.2 nA at 100 pF. */
  @Test
  void thePotentialOfARegimeIsShownOneStepLater() {
    RunResult result =
        run(
            """
            <iafRefCell id="ref" leakReversal="-60mV" thresh="-50mV" reset="-65mV" C="100pF"
                leakConductance="10nS" refract="2ms"/>
            <pulseGenerator id="p" delay="0ms" duration="100ms" amplitude="0.2nA"/>
            """,
            population("pop", "ref") + "<explicitInput target=\"pop[0]\" input=\"p\"/>",
            "0.1ms",
            "pop[0]/v");
    double[] v = result.traces().getFirst().values();
    assertThat(v[1]).isEqualTo(v[0]);
    assertThat(v[2]).isCloseTo(v[0] + 2e-4, within(1e-14));
  }

  // ---- a single segment --------------------------------------------------------------------

  private static String soma(String properties, String more) {
    return """
        <cell id="cell">
          <morphology id="m">
            <segment id="0" name="soma">
              <proximal x="0" y="0" z="0" diameter="30"/><distal x="20" y="0" z="0" diameter="10"/>
            </segment>%s
          </morphology>
          <biophysicalProperties id="bio">
            <membraneProperties>%s
              <specificCapacitance value="1 uF_per_cm2"/>
              <initMembPotential value="-65mV"/>
            </membraneProperties>
            <intracellularProperties><resistivity value="0.1 kohm_cm"/></intracellularProperties>
          </biophysicalProperties>
        </cell>
        """
        .formatted(more, properties);
  }

  private static final String STEP =
      "<pulseGenerator id=\"p\" delay=\"0ms\" duration=\"100ms\" amplitude=\"1pA\"/>";

  private RunResult runSoma(String properties, String more, String step, String... quantities) {
    return run(
        soma(properties, more) + STEP,
        population("pop", "cell") + "<explicitInput target=\"pop[0]\" input=\"p\"/>",
        step,
        quantities);
  }

  /** jLEMS takes a cylinder with the radius of the distal end. */
  @Test
  void aSingleSegmentHasTheMembraneOfItsDistalRadius() {
    RunResult result =
        runSoma(
            "<spikeThresh value=\"0mV\"/>", "", "0.1ms", "pop/0/cell/0/v", "pop[0]/surfaceArea");
    double area = 2 * 3.14159265 * 5e-6 * 20e-6;
    assertThat(result.traces().get(1).values()[0]).isCloseTo(area, within(1e-20));
    double[] v = result.traces().get(0).values();
    double perStep = 1e-12 * 1e-4 / (0.01 * area);
    assertThat(v[400] - v[100]).isCloseTo(300 * perStep, within(1e-9));
    assertThat(result.info().controlVolumes()).isZero();
  }

  /** Paths may be written as for a cell with a cable. */
  @Test
  void pathsLeadIntoASingleSegmentInAllWaysOfWriting() {
    String channels =
        "<channelDensity id=\"ks\" ionChannel=\"k\" condDensity=\"1 mS_per_cm2\" erev=\"-77mV\""
            + " ion=\"k\"/><spikeThresh value=\"0mV\"/>";
    RunResult result =
        run(
            GATED + soma(channels, "").replace("segment id=\"0\"", "segment id=\"3\"") + STEP,
            population("pop", "cell"),
            "0.1ms",
            "pop[0]/bio/membraneProperties/ks/k/n/q",
            "pop/0/cell/3/bio/membraneProperties/ks/k/n/q",
            "pop[0]/biophysicalProperties/membraneProperties/ks/k/n/q",
            "pop/0/cell/3/ks/k/n/q");
    double[] first = result.traces().getFirst().values();
    assertThat(first[0]).isBetween(0.1, 0.9);
    result.traces().forEach(trace -> assertThat(trace.values()).isEqualTo(first));
    assertThatThrownBy(
            () ->
                run(
                    GATED + soma(channels, "") + STEP,
                    population("pop", "cell"),
                    "0.1ms",
                    "pop/0/cell/7/v"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("pop/0/cell/7/v");
  }

  @Test
  void severalSegmentsAreACableAlsoWithThisMethod() {
    RunResult result =
        runSoma(
            "<spikeThresh value=\"0mV\"/>",
            """
            <segment id="1" name="dend"><parent segment="0"/>
              <distal x="60" y="0" z="0" diameter="10"/></segment>
            """,
            "0.002ms",
            "pop/0/cell/0/v",
            "pop/0/cell/1/v");
    assertThat(result.info().controlVolumes()).isEqualTo(2);
    assertThat(result.traces().get(1).values()[20_000]).isGreaterThan(-0.065);
  }

  @Test
  void whatJlemsNeedsOfACellIsAskedFor() {
    assertThatThrownBy(() -> runSoma("", "", "0.1ms", "pop/0/cell/0/v"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("membraneProperties")
        .hasMessageContaining("spikeThresh");
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.RunDescription;

/** Random numbers: reproducible, independent, and with the statistics of the core language. */
class RandomTest {
  @TempDir Path folder;

  private static final String DICE =
      """
      <ComponentType name="dice">
        <Parameter name="top" dimension="voltage"/>
        <Exposure name="u" dimension="voltage"/>
        <EventPort name="in" direction="in"/>
        <Dynamics>
          <StateVariable name="u" dimension="voltage" exposure="u"/>
          <OnStart><StateAssignment variable="u" value="random(top)"/></OnStart>
          <OnCondition test="t .gt. 0"><StateAssignment variable="u" value="random(top)"/>
          </OnCondition>
        </Dynamics>
      </ComponentType>
      <dice id="d" top="8mV"/>
      """;

  private OwnModel.Run dice(String network, String attributes, String... quantities) {
    return OwnModel.in(folder)
        .with(DICE)
        .with("<network id=\"model\">" + network + "</network>")
        .simulation(attributes)
        .time("400ms", "0.1ms")
        .run(quantities);
  }

  @Test
  void numbersAreUniformBelowTheArgumentAndUncorrelated() {
    double[] u = dice("<population id=\"p\" component=\"d\" size=\"1\"/>", "", "p[0]/u").values(0);
    double mean = Arrays.stream(u).average().orElseThrow();
    double square = Arrays.stream(u).map(x -> x * x).average().orElseThrow();
    assertThat(Arrays.stream(u).allMatch(x -> x >= 0 && x < 8e-3)).isTrue();
    assertThat(mean).isCloseTo(4e-3, within(1.5e-4));
    assertThat(square - mean * mean).isCloseTo(64e-6 / 12, within(3e-7));
    double correlation = 0;
    for (int i = 1; i < u.length; i++) {
      correlation += (u[i] - mean) * (u[i - 1] - mean);
    }
    assertThat(correlation / u.length / (64e-6 / 12)).isCloseTo(0, within(0.05));
  }

  @Test
  void aSeedRepeatsARunToTheLastBitAndAnotherOneDoesNot() {
    String network = "<population id=\"p\" component=\"d\" size=\"3\"/>";
    double[] first = dice(network, "seed=\"5\"", "p[1]/u").values(0);
    assertThat(dice(network, "seed=\"5\"", "p[1]/u").values(0)).isEqualTo(first);
    assertThat(dice(network, "seed=\"6\"", "p[1]/u").values(0)).isNotEqualTo(first);
    Path file = folder.resolve("LEMS_own.xml");
    RunDescription given = RunDescription.builder(file).seed(5).build();
    assertThat(OwnModel.run(given).values(0)).isEqualTo(first);
  }

  @Test
  void instancesDifferAndTheRestOfTheModelHasNoInfluence() {
    String p = "<population id=\"p\" component=\"d\" size=\"2\"/>";
    String q = "<population id=\"q\" component=\"d\" size=\"3\"/>";
    OwnModel.Run both = dice(p + q, "", "p[0]/u", "p[1]/u", "q[0]/u", "q[1]/u");
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(both.values(i)).isNotEqualTo(both.values(j));
      }
    }
    OwnModel.Run turned = dice(q + p, "", "p[0]/u", "p[1]/u", "q[0]/u", "q[1]/u");
    OwnModel.Run alone = dice(p, "", "p[0]/u", "p[1]/u");
    for (int i = 0; i < 4; i++) {
      assertThat(turned.values(i)).isEqualTo(both.values(i));
    }
    assertThat(alone.values(0)).isEqualTo(both.values(0));
    assertThat(alone.values(1)).isEqualTo(both.values(1));
  }

  @Test
  void numbersDrawnAtEventsDependOnTheReceiverAlone() {
    String types =
        """
        <ComponentType name="drawer">
          <Exposure name="u" dimension="none"/>
          <EventPort name="in" direction="in"/>
          <Dynamics>
            <StateVariable name="u" dimension="none" exposure="u"/>
            <OnEvent port="in"><StateAssignment variable="u" value="random(1)"/></OnEvent>
          </Dynamics>
        </ComponentType>
        <drawer id="dr"/>
        <spikeGenerator id="two" period="2ms"/><spikeGenerator id="three" period="3ms"/>
        """;
    String core =
        """
        <population id="s" component="two" size="1"/><population id="d" component="dr" size="1"/>
        <explicitConnection from="s[0]" to="d[0]" targetPort="in"/>
        """;
    String more =
        """
        <population id="r" component="three" size="1"/><population id="e" component="dr" size="2"/>
        <explicitConnection from="r[0]" to="e[1]" targetPort="in"/>
        """;
    double[] alone =
        OwnModel.in(folder)
            .with(types)
            .with("<network id=\"model\">" + core + "</network>")
            .run("d[0]/u")
            .values(0);
    OwnModel.Run crowded =
        OwnModel.in(folder)
            .with(types)
            .with("<network id=\"model\">" + more + core + "</network>")
            .run("d[0]/u", "e[1]/u");
    assertThat(Arrays.stream(alone).distinct().count()).isEqualTo(6); // zero, then five
    assertThat(crowded.values(0)).isEqualTo(alone);
    assertThat(crowded.values(1)).isNotEqualTo(alone);
  }

  // ---- spike sources of the core language --------------------------------------------------

  private static final int SOURCES = 40;

  /** Intervals between the spikes of many instances, ms. */
  private List<double[]> trains(String source, double ms) {
    OwnModel model =
        OwnModel.in(folder)
            .with(source)
            .with(
                "<network id=\"model\"><population id=\"p\" component=\"s\" size=\"%d\"/></network>"
                    .formatted(SOURCES))
            .time(ms + "ms", "0.02ms");
    for (int i = 0; i < SOURCES; i++) {
      model.events("p[" + i + "]", "spike");
    }
    OwnModel.Run run = model.run();
    List<double[]> trains = new ArrayList<>();
    for (int i = 0; i < SOURCES; i++) {
      trains.add(run.events(i));
    }
    return trains;
  }

  private record Intervals(double mean, double variation, double shortest) {
    static Intervals of(List<double[]> trains) {
      List<Double> all = new ArrayList<>();
      for (double[] train : trains) {
        for (int i = 1; i < train.length; i++) {
          all.add(train[i] - train[i - 1]);
        }
      }
      double mean = all.stream().mapToDouble(x -> x).average().orElseThrow();
      double variance =
          all.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElseThrow();
      double shortest = all.stream().mapToDouble(x -> x).min().orElseThrow();
      return new Intervals(mean, Math.sqrt(variance) / mean, shortest);
    }
  }

  @Test
  void poissonGeneratorHasExponentialIntervals() {
    Intervals i =
        Intervals.of(trains("<spikeGeneratorPoisson id=\"s\" averageRate=\"100Hz\"/>", 2000));
    assertThat(i.mean()).isCloseTo(10, within(0.4));
    assertThat(i.variation()).isCloseTo(1, within(0.05));
  }

  @Test
  void refractoryPoissonGeneratorKeepsItsDeadTime() {
    Intervals i =
        Intervals.of(
            trains(
                "<spikeGeneratorRefPoisson id=\"s\" averageRate=\"100Hz\" minimumISI=\"4ms\"/>",
                2000));
    assertThat(i.shortest()).isGreaterThanOrEqualTo(4 - 0.021);
    assertThat(i.mean()).isCloseTo(10, within(0.4));
    assertThat(i.variation()).isCloseTo(0.6, within(0.04)); // (mean − dead time) / mean
  }

  @Test
  void randomGeneratorHasUniformIntervals() {
    Intervals i =
        Intervals.of(
            trains("<spikeGeneratorRandom id=\"s\" minISI=\"5ms\" maxISI=\"15ms\"/>", 2000));
    assertThat(i.mean()).isCloseTo(10, within(0.3));
    assertThat(i.shortest()).isGreaterThanOrEqualTo(5 - 0.021);
    assertThat(i.variation()).isCloseTo(10 / Math.sqrt(12) / 10, within(0.02));
  }

  @Test
  void pyNNsPoissonSourceIsOnForItsTimeOnly() {
    List<double[]> trains =
        trains(
            "<SpikeSourcePoisson id=\"s\" start=\"100ms\" duration=\"300ms\" rate=\"100Hz\"/>",
            600);
    int spikes = trains.stream().mapToInt(t -> t.length).sum();
    assertThat(spikes).isBetween(1050, 1350); // 40 · 0.3 s · 100 Hz
    assertThat(trains).allMatch(t -> Arrays.stream(t).allMatch(x -> x >= 99.9 && x <= 400.1));
  }

  private static final String TARGET =
      """
      <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="0.01ms"/>
      <iafCell id="iaf" leakReversal="-60mV" thresh="0mV" reset="-65mV" C="100pF"
          leakConductance="10nS"/>
      """;

  /** Number of rises of the conductance, one for each event but for coincidences. */
  private double[] rises(String input, double ms, int cells) {
    String[] quantities = new String[cells];
    StringBuilder inputs = new StringBuilder();
    for (int i = 0; i < cells; i++) {
      quantities[i] = "p[%d]/synapses:s:0/syn/g".formatted(i);
      inputs.append("<explicitInput target=\"p[%d]\" input=\"s\"/>\n".formatted(i));
    }
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(TARGET + input)
            .with(
                "<network id=\"model\"><population id=\"p\" component=\"iaf\" size=\"%d\"/>%s</network>"
                    .formatted(cells, inputs))
            .time(ms + "ms", "0.05ms")
            .run(quantities);
    double[] counts = new double[cells];
    for (int i = 0; i < cells; i++) {
      double[] g = run.values(i);
      for (int k = 1; k < g.length; k++) {
        counts[i] += g[k] > g[k - 1] + 0.4e-9 ? 1 : 0;
      }
    }
    return counts;
  }

  @Test
  void poissonFiringSynapseFiresAtItsRateAndEachInstanceByItself() {
    double[] counts =
        rises(
            "<poissonFiringSynapse id=\"s\" averageRate=\"100Hz\" synapse=\"syn\""
                + " spikeTarget=\"./syn\"/>",
            1000,
            20);
    double mean = Arrays.stream(counts).average().orElseThrow();
    double variance =
        Arrays.stream(counts).map(c -> (c - mean) * (c - mean)).sum() / (counts.length - 1);
    assertThat(mean).isCloseTo(100, within(8.0));
    assertThat(variance / mean).isBetween(0.3, 2.2); // of a Poisson process: 1
    assertThat(Arrays.stream(counts).distinct().count()).isGreaterThan(5);
  }

  @Test
  void transientPoissonFiringSynapseFiresInItsWindow() {
    double[] counts =
        rises(
            "<transientPoissonFiringSynapse id=\"s\" averageRate=\"200Hz\" delay=\"200ms\""
                + " duration=\"300ms\" synapse=\"syn\" spikeTarget=\"./syn\"/>",
            1000,
            20);
    assertThat(Arrays.stream(counts).average().orElseThrow()).isCloseTo(60, within(6.0));
  }
}

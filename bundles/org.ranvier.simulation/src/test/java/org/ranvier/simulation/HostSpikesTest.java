/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;

/** The port postSpike receives the spikes of the cell that a component sits on. */
class HostSpikesTest {
  /** Counts the spikes of its host and the events it is sent. */
  private static final String COUNTER =
      """
      <ComponentType name="countingSynapse" extends="baseVoltageDepSynapse">
        <EventPort name="postSpike" direction="in"/>
        <Dynamics>
          <StateVariable name="spikes" dimension="none"/>
          <StateVariable name="events" dimension="none"/>
          <StateVariable name="i" dimension="current" exposure="i"/>
          <OnEvent port="in"><StateAssignment variable="events" value="events + 1"/></OnEvent>
          <OnEvent port="postSpike">
            <StateAssignment variable="spikes" value="spikes + 1"/>
          </OnEvent>
        </Dynamics>
      </ComponentType>
      <countingSynapse id="counter"/>
      """;

  private static final String RULE =
      """
      <stdpPairMechanism id="rule" w0="0.5" wMin="0" wMax="1" aPlus="0.01" aMinus="0.01"
          tauPlus="20ms" tauMinus="20ms" muPlus="0" muMinus="0"/>
      """;

  @TempDir Path folder;

  private RunResult run(String components, String network, String... quantities) {
    return runAnd("", components, network, quantities);
  }

  private RunResult runAnd(String more, String components, String network, String... quantities) {
    return ModelFiles.run(
        ModelFiles.lems(
            folder,
            "<Include file=\"RanvierPlasticity.xml\"/>"
                + components
                + "<network id=\"net\">"
                + network
                + "</network>",
            "net",
            ModelFiles.record(quantities) + more));
  }

  /** Number of samples at which a recording grows. */
  private static int rises(RunResult result, int recording) {
    double[] values = result.traces().get(recording).values();
    return (int)
        java.util.stream.IntStream.range(1, values.length)
            .filter(k -> values[k] > values[k - 1])
            .count();
  }

  @Test
  void eachInstanceHearsItsOwnCellAndNoOther() {
    RunResult r =
        runAnd(
            "<EventOutputFile id=\"e\" fileName=\"e.dat\" format=\"ID_TIME\">"
                + "<EventSelection id=\"0\" select=\"pop[1]\" eventPort=\"spike\"/>"
                + "</EventOutputFile>",
            ModelFiles.IAF + COUNTER + PairedSpikes.train("train", 15, 25, 35),
            """
            <population id="src" component="train" size="1"/>
            <population id="pop" component="iaf" size="2"/>
            <explicitInput target="pop[1]" input="drive"/>
            <projection id="p" presynapticPopulation="src" postsynapticPopulation="pop"
                synapse="counter">
              <connection id="0" preCellId="../src[0]" postCellId="../pop[0]"/>
              <connectionWD id="1" preCellId="../src[0]" postCellId="../pop[1]" weight="1"
                  delay="2ms"/>
            </projection>
            """,
            "pop[0]/synapses:counter:0/spikes",
            "pop[1]/synapses:counter:0/spikes",
            "pop[0]/synapses:counter:0/events",
            "pop[1]/synapses:counter:0/events");
    double[] times = r.events().getFirst().timesMs();
    assertThat(times.length).isGreaterThan(5);
    assertThat(PairedSpikes.end(r, 0)).isZero();
    assertThat(PairedSpikes.end(r, 1)).isEqualTo(times.length);
    assertThat(PairedSpikes.end(r, 2)).isEqualTo(3);
    assertThat(PairedSpikes.end(r, 3)).isEqualTo(3);
    for (int k = 0; k < times.length; k++) {
      assertThat(ModelFiles.at(r, 1, times[k])).isEqualTo(k + 1.0);
      assertThat(ModelFiles.at(r, 1, times[k] - 0.1)).isEqualTo(k);
    }
  }

  /** A mechanism in a synapse in a synapse, and one in an input that brings its own events. */
  @Test
  void partsHearTheCellAtAnyDepth() {
    RunResult r =
        run(
            ModelFiles.IAF
                + PairedSpikes.synapse(RULE)
                + PairedSpikes.train("train", 5)
                + """
                <expOneSynapse id="plain" gbase="1nS" erev="0mV" tauDecay="5ms"/>
                <doubleSynapse id="both" synapse1="plain" synapse1Path="./plain"
                    synapse2="plastic" synapse2Path="./plastic"/>
                <poissonFiringSynapse id="noise" averageRate="1Hz" synapse="plastic"
                    spikeTarget="./plastic"/>
                """,
            """
            <population id="src" component="train" size="1"/>
            <population id="pop" component="iaf" size="1"/>
            <explicitInput target="pop[0]" input="drive"/>
            <explicitInput target="pop[0]" input="noise"/>
            <synapticConnection from="src[0]" to="pop[0]" synapse="both" destination="synapses"/>
            """,
            "pop[0]/synapses:both:0/plastic/rule/post",
            "pop[0]/noise/plastic/rule/post",
            "pop[0]/synapses:both:0/plastic/rule/w");
    assertThat(rises(r, 0)).isGreaterThan(5).isEqualTo(rises(r, 1));
    // Pre at 5 ms, post from 15 ms on: all potentiate.
    assertThat(rises(r, 2)).isEqualTo(rises(r, 0));
    double[] w = r.traces().get(2).values();
    int jump = (int) Arrays.stream(w).takeWhile(x -> x == 0.5).count();
    double firstPair = jump * 0.1 - 5;
    assertThat(w[jump] - 0.5).isCloseTo(0.01 * Math.exp(-firstPair / 20), within(1e-11));
  }

  /** The spike is that of the cell: the soma's, wherever on the tree the synapse sits. */
  @Test
  void aSynapseOnADendriteHearsTheSoma() {
    String cell =
        ModelFiles.softDendrite(1000, "-40mV")
            + """
        <pulseGenerator id="one" delay="10ms" duration="5ms" amplitude="0.5nA"/>
        <pulseGenerator id="two" delay="40ms" duration="5ms" amplitude="0.5nA"/>
        """;
    String network =
        """
        <population id="src" component="train" size="1"/>
        <population id="pop" component="cell" size="1"/>
        <inputList id="a" component="one" population="pop">
          <input id="0" target="../pop[0]" segmentId="%1$d" destination="synapses"/>
        </inputList>
        <inputList id="b" component="two" population="pop">
          <input id="0" target="../pop[0]" segmentId="%1$d" destination="synapses"/>
        </inputList>
        <projection id="p" presynapticPopulation="src" postsynapticPopulation="pop"
            synapse="counter">
          <connection id="0" preCellId="../src[0]" postCellId="../pop[0]" postSegmentId="1"
              postFractionAlong="0.9"/>
        </projection>
        """;
    String components = cell + COUNTER + PairedSpikes.train("train", 5);
    String[] quantities = {"pop[0]/synapses:counter:0/spikes", "pop[0]/0/v", "pop[0]/1/v"};
    RunResult atSoma = run(components, network.formatted(0), quantities);
    assertThat(max(atSoma, 1)).isGreaterThan(-40);
    assertThat(max(atSoma, 2)).isLessThan(-40);
    assertThat(PairedSpikes.end(atSoma, 0)).isEqualTo(2);
    RunResult atDendrite = run(components, network.formatted(1), quantities);
    assertThat(max(atDendrite, 1)).isLessThan(-40);
    assertThat(max(atDendrite, 2)).isGreaterThan(-40);
    assertThat(PairedSpikes.end(atDendrite, 0)).isZero();
  }

  private static double max(RunResult result, int recording) {
    return Arrays.stream(result.traces().get(recording).valuesInUnit()).max().orElseThrow();
  }

  @Test
  void aCellThatSendsNoSpikesIsNamed() {
    String silent =
        """
        <ComponentType name="silentCell" extends="baseCell">
          <Attachments name="synapses" type="basePointCurrent"/>
          <Exposure name="v" dimension="voltage"/>
          <Dynamics>
            <StateVariable name="v" dimension="voltage" exposure="v"/>
          </Dynamics>
        </ComponentType>
        <silentCell id="mute"/>
        """;
    assertThatThrownBy(
            () ->
                run(
                    silent + COUNTER + PairedSpikes.train("train", 5),
                    """
                    <population id="src" component="train" size="1"/>
                    <population id="pop" component="mute" size="1"/>
                    <synapticConnection from="src[0]" to="pop[0]" synapse="counter"
                        destination="synapses"/>
                    """,
                    "pop[0]/v"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("silentCell mute")
        .hasMessageContaining("spike");
  }
}

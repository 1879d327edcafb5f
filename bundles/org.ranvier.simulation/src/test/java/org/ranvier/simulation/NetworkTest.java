/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;

class NetworkTest {
  private static final String SYNAPSE =
      "<expOneSynapse id=\"syn\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"5ms\"/>";
  private static final String SPIKES =
      "<spikeArray id=\"train\"><spike id=\"0\" time=\"10ms\"/><spike id=\"1\" time=\"30ms\"/>"
          + "</spikeArray>";

  @TempDir Path folder;

  private RunResult run(String components, String network, String... quantities) {
    return run(Method.NEURON, components, network, quantities);
  }

  private RunResult run(Method method, String components, String network, String... quantities) {
    Path model =
        ModelFiles.lems(
            folder,
            components + "<network id=\"net\">" + network + "</network>",
            "net",
            ModelFiles.record(quantities));
    return ModelFiles.run(RunDescription.builder(model).method(method).build());
  }

  @Test
  void connectionsHaveTheirWeightAndDelay() {
    for (Method method : Method.values()) {
      RunResult r =
          run(
              method,
              ModelFiles.PASSIVE + SYNAPSE + SPIKES,
              """
              <population id="src" component="train" size="1"/>
              <population id="pop" component="rc" size="2"/>
              <projection id="p" presynapticPopulation="src" postsynapticPopulation="pop"
                  synapse="syn">
                <connection id="0" preCellId="../src[0]" postCellId="../pop[0]"/>
                <connectionWD id="1" preCellId="../src/0/train" postCellId="../pop/1/rc"
                    weight="2.5" delay="4ms"/>
              </projection>
              """,
              "pop[0]/synapses:syn:0/g",
              "pop[1]/synapses:syn:0/g");
      assertThat(ModelFiles.at(r, 0, 9)).isZero();
      assertThat(ModelFiles.at(r, 0, 15)).isCloseTo(Math.exp(-1), within(0.03));
      assertThat(ModelFiles.at(r, 1, 13)).isZero();
      assertThat(ModelFiles.at(r, 1, 19)).isCloseTo(2.5 * Math.exp(-1), within(0.08));
    }
  }

  @Test
  void populationsBeyondTheMemoryAreRefusedAtOnce() {
    Path model =
        ModelFiles.lems(
            folder,
            ModelFiles.PASSIVE
                + """
                <network id="net">
                  <population id="pop" component="rc" size="2000000000"/>
                </network>
                """,
            "net",
            "");
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> SimulationLoader.load(RunDescription.of(model)))
        .withMessageMatching(
            "population \\S*pop of 2000000000 times \\S+ \\S*rc needs about \\d+ GB of memory;"
                + " models up to .* are expected .*")
        .satisfies(e -> assertThat(e.location().element()).isEqualTo("population"));
  }

  @Test
  void explicitConnectionsWork() {
    RunResult r =
        run(
            ModelFiles.PASSIVE + SYNAPSE + SPIKES,
            """
            <population id="src" component="train" size="1"/>
            <population id="pop" component="rc" size="1"/>
            <synapticConnection from="src[0]" to="pop[0]" synapse="syn" destination="synapses"/>
            <synapticConnectionWD from="src[0]" to="pop[0]" synapse="syn" destination="synapses"
                weight="3" delay="1ms"/>
            """,
            "pop[0]/synapses:syn:0/g",
            "pop[0]/synapses:syn:1/g",
            "pop[0]/syn/g");
    assertThat(ModelFiles.at(r, 0, 10.2)).isCloseTo(0.97, within(0.03));
    assertThat(ModelFiles.at(r, 1, 11.2)).isCloseTo(2.9, within(0.1));
    assertThat(ModelFiles.at(r, 2, 10.2)).isEqualTo(ModelFiles.at(r, 0, 10.2));
  }

  @Test
  void depressionUsesUpResourcesOnceAnEvent() {
    RunResult r =
        run(
            ModelFiles.PASSIVE
                + SPIKES
                + """
                <blockingPlasticSynapse id="stp" gbase="1nS" erev="0mV" tauRise="0.1ms"
                    tauDecay="40ms">
                  <tsodyksMarkramDepMechanism id="dep" initReleaseProb="0.5" tauRec="300ms"/>
                </blockingPlasticSynapse>
                """,
            """
            <population id="src" component="train" size="1"/>
            <population id="pop" component="rc" size="1"/>
            <synapticConnection from="src[0]" to="pop[0]" synapse="stp" destination="synapses"/>
            """,
            "pop[0]/synapses:stp:0/dep/R");
    assertThat(ModelFiles.at(r, 0, 10)).isEqualTo(0.5);
    double before = 1 - 0.5 * Math.exp(-20.0 / 300);
    assertThat(ModelFiles.at(r, 0, 30)).isCloseTo(before / 2, within(1e-9));
  }

  @Test
  void networkSeesTheQuantitiesOfWhatItStandsIn() {
    Path model =
        ModelFiles.lems(
            folder,
            """
            <ComponentType name="bath">
              <Child name="network" type="network"/>
              <Exposure name="potential" dimension="voltage"/>
              <Dynamics>
                <StateVariable name="potential" dimension="voltage" exposure="potential"/>
                <OnCondition test="t .gt. 0.05">
                  <StateAssignment variable="potential" value="0.03"/>
                </OnCondition>
              </Dynamics>
            </ComponentType>
            <ComponentType name="follower" extends="baseCellMembPot">
              <Requirement name="potential" dimension="voltage"/>
              <Parameter name="tau" dimension="time"/>
              <Dynamics>
                <StateVariable name="v" dimension="voltage" exposure="v"/>
                <TimeDerivative variable="v" value="(potential - v)/tau"/>
              </Dynamics>
            </ComponentType>
            <follower id="cell" tau="5ms"/>
            <bath id="dish">
              <network id="net"><population id="pop" component="cell" size="1"/></network>
            </bath>
            """,
            "dish",
            ModelFiles.record("net/pop[0]/v", "potential")
                + "<EventOutputFile id=\"e\" fileName=\"e.dat\" format=\"ID_TIME\"/>");
    RunResult r = ModelFiles.run(model);
    assertThat(ModelFiles.at(r, 0, 50)).isZero();
    assertThat(ModelFiles.at(r, 0, 100)).isCloseTo(30, within(0.01));
    assertThat(ModelFiles.at(r, 1, 100)).isCloseTo(30, within(1e-9));
    assertThat(SimulationLoader.load(RunDescription.of(model)).warnings())
        .extracting(RunWarning::message)
        .anyMatch(m -> m.contains("SI units"));
  }

  @Test
  void gapJunctionsPullBothSidesTogether() {
    for (Method method : Method.values()) {
      RunResult r =
          run(
              method,
              ModelFiles.PASSIVE
                  + "<gapJunction id=\"gj\" conductance=\"50nS\"/>"
                  + "<pulseGenerator id=\"hold\" delay=\"0ms\" duration=\"1s\" amplitude=\"0.2nA\"/>",
              """
              <population id="one" component="rc" size="1"/>
              <population id="two" component="rc" size="1"/>
              <electricalProjection id="e" presynapticPopulation="one" postsynapticPopulation="two">
                <electricalConnection id="0" preCell="0" postCell="0" synapse="gj"/>
              </electricalProjection>
              <explicitInput target="one[0]" input="hold"/>
              """,
              "one[0]/v",
              "two[0]/v");
      // Steady: 10·(v1+60) + 50·(v1−v2) = 200, 10·(v2+60) = 50·(v1−v2): v1 = −60 + 120/11.
      assertThat(ModelFiles.at(r, 0, 100)).isCloseTo(-60 + 120.0 / 11, within(0.01));
      assertThat(ModelFiles.at(r, 1, 100)).isCloseTo(-60 + 100.0 / 11, within(0.01));
    }
  }

  @Test
  void continuousConnectionsActOneWay() {
    RunResult r =
        run(
            ModelFiles.PASSIVE
                + "<silentSynapse id=\"silent\"/>"
                + "<linearGradedSynapse id=\"graded\" conductance=\"5nS\"/>"
                + "<pulseGenerator id=\"hold\" delay=\"0ms\" duration=\"1s\" amplitude=\"0.2nA\"/>",
            """
            <population id="one" component="rc" size="1" type="populationList">
              <instance id="3"><location x="0" y="0" z="0"/></instance>
            </population>
            <population id="two" component="rc" size="1"/>
            <continuousProjection id="c" presynapticPopulation="one" postsynapticPopulation="two">
              <continuousConnectionInstanceW id="0" preCell="../one/3/rc" postCell="../two/0/rc"
                  preComponent="silent" postComponent="graded" weight="2"/>
            </continuousProjection>
            <inputList id="i" component="hold" population="one">
              <input id="0" target="../one/3/rc" destination="synapses"/>
            </inputList>
            """,
            "one/3/rc/v",
            "two[0]/v");
    assertThat(ModelFiles.at(r, 0, 100)).isCloseTo(-40, within(0.01));
    assertThat(ModelFiles.at(r, 1, 100)).isCloseTo(-50, within(0.01));
  }

  @Test
  void weightedInputsScaleTheirCurrent() {
    RunResult r =
        run(
            ModelFiles.PASSIVE
                + "<pulseGenerator id=\"p\" delay=\"20ms\" duration=\"30ms\" amplitude=\"0.1nA\"/>",
            """
            <population id="pop" component="rc" size="1"/>
            <inputList id="i" component="p" population="pop">
              <inputW id="0" target="../pop[0]" destination="synapses" weight="3"/>
            </inputList>
            """,
            "pop[0]/p/i",
            "pop[0]/v");
    assertThat(ModelFiles.at(r, 0, 19.9)).isZero();
    assertThat(ModelFiles.at(r, 0, 20)).isCloseTo(0.3, within(1e-12));
    assertThat(ModelFiles.at(r, 0, 50)).isZero();
    assertThat(r.traces().get(1).values()[200]).isEqualTo(r.traces().get(1).values()[200]);
    assertThat(ModelFiles.at(r, 1, 20.1)).isGreaterThan(ModelFiles.at(r, 1, 20.0) + 0.2);
  }

  @Test
  void eventFilesListTimeAndIdInEitherOrder() throws IOException {
    String selection = "<EventSelection id=\"%d\" select=\"pop[%d]\" eventPort=\"spike\"/>";
    String both = selection.formatted(4, 0) + selection.formatted(9, 1);
    Path model =
        ModelFiles.lems(
            folder,
            ModelFiles.IAF
                + """
                <network id="net">
                  <population id="pop" component="iaf" size="2"/>
                  <explicitInput target="pop[1]" input="drive"/>
                </network>
                """,
            "net",
            "<EventOutputFile id=\"a\" fileName=\"a.spikes\" format=\"TIME_ID\">"
                + both
                + "</EventOutputFile><EventOutputFile id=\"b\" fileName=\"b.spikes\""
                + " format=\"ID_TIME\">"
                + both
                + "</EventOutputFile>");
    RunResult r = ModelFiles.run(model);
    assertThat(r.events().get(0).timesMs()).isEmpty();
    double[] times = r.events().get(1).timesMs();
    // From −60 mV towards −40 mV with τ = 10 ms: −50 mV is reached after 10·ln 2 ms.
    assertThat(times[0]).isCloseTo(10 + 10 * Math.log(2), within(0.15));
    assertThat(times[1] - times[0]).isCloseTo(10 * Math.log(2.5), within(0.15));
    List<String> rows = Files.readAllLines(folder.resolve("a.spikes"));
    assertThat(rows).hasSize(times.length);
    assertThat(Double.parseDouble(rows.getFirst().split("\t")[0]) * 1e3)
        .isCloseTo(times[0], within(1e-7));
    assertThat(rows.getFirst()).endsWith("\t9");
    assertThat(Files.readAllLines(folder.resolve("b.spikes")).getFirst()).startsWith("9\t");
  }

  @Test
  void refractoryRegimesHoldTheCell() {
    RunResult r =
        run(
            """
            <iafRefCell id="iaf" leakReversal="-60mV" thresh="-50mV" reset="-65mV" C="100pF"
                leakConductance="10nS" refract="5ms"/>
            <pulseGenerator id="drive" delay="10ms" duration="1000ms" amplitude="0.2nA"/>
            """,
            "<population id=\"pop\" component=\"iaf\" size=\"1\"/>"
                + "<explicitInput target=\"pop[0]\" input=\"drive\"/>",
            "pop[0]/v");
    double spike = 10 + 10 * Math.log(2);
    assertThat(ModelFiles.at(r, 0, spike + 1)).isEqualTo(-65);
    assertThat(ModelFiles.at(r, 0, spike + 4.5)).isEqualTo(-65);
    assertThat(ModelFiles.at(r, 0, spike + 6)).isGreaterThan(-64);
  }

  @Test
  void poissonInputsRepeatWithTheirSeedAndDifferWithAnother() {
    String components =
        "<spikeGeneratorPoisson id=\"gen\" averageRate=\"500Hz\"/>" + ModelFiles.PASSIVE + SYNAPSE;
    Path model =
        ModelFiles.lems(
            folder,
            components
                + """
                <poissonFiringSynapse id="noise" averageRate="300Hz" synapse="syn"
                    spikeTarget="./syn"/>
                <network id="net">
                  <population id="src" component="gen" size="20"/>
                  <population id="pop" component="rc" size="1"/>
                  <explicitInput target="pop[0]" input="noise"/>
                </network>
                """,
            "net",
            ModelFiles.record("pop[0]/v", "src[3]/tsince")
                + "<EventOutputFile id=\"e\" fileName=\"e.dat\" format=\"ID_TIME\">"
                + "<EventSelection id=\"0\" select=\"src[0]\" eventPort=\"spike\"/>"
                + "</EventOutputFile>",
            "2000ms",
            "0.05ms");
    RunResult first = ModelFiles.run(RunDescription.builder(model).seed(1).build());
    RunResult second = ModelFiles.run(RunDescription.builder(model).seed(1).build());
    RunResult other = ModelFiles.run(RunDescription.builder(model).seed(2).build());
    assertThat(first.events().getFirst().timesMs())
        .isEqualTo(second.events().getFirst().timesMs())
        .isNotEqualTo(other.events().getFirst().timesMs());
    assertThat(first.traces().getFirst().values())
        .isEqualTo(second.traces().getFirst().values())
        .isNotEqualTo(other.traces().getFirst().values());
    assertThat(first.events().getFirst().timesMs().length).isBetween(880, 1120);
    // 300 Hz · 5 ms · 1 nS = 1.5 nS on average.
    assertThat(ModelFiles.at(first, 0, 2000)).isBetween(-58.0, -45.0);
  }
}

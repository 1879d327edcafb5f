/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.Recordable;
import org.ranvier.simulation.Recordables;
import org.ranvier.simulation.RunDescription;

/** Networks of types that the user has made up: nothing here has a name of the core language. */
class StructureTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyMemberOfOneCrowdIsConnectedToEveryMemberOfAnother(Method method) {
    OwnModel.Run run =
        OwnModel.in(folder)
            .method(method)
            .with(Crowds.TYPES)
            .with(
                """
                <World id="model">
                  <Crowd id="a" of="fast" howMany="2"/><Crowd id="b" of="tally" howMany="3"/>
                  <Crowd id="c" of="slow" howMany="1"/>
                  <AllToAll id="ab" here="a" there="b"><rule/></AllToAll>
                  <AllToAll id="cb" here="c" there="b"><rule/></AllToAll>
                </World>
                """)
            .time("10.5ms", "0.01ms")
            .events("a[1]", "beat")
            .run("a[0]/sent", "b[0]/n", "b[2]/n", "c/0/slow/sent", "b/1/n", "a/howMany");
    assertThat(run.last(0)).isEqualTo(5);
    assertThat(run.last(1)).isEqualTo(2 * 5 + 3);
    assertThat(run.last(2)).isEqualTo(13);
    assertThat(run.last(3)).isEqualTo(3);
    assertThat(run.at(4, 2.5)).isEqualTo(2);
    assertThat(run.last(5)).isEqualTo(2);
    assertThat(run.events(0)).hasSize(5);
    assertThat(run.events(0)[2]).isCloseTo(6, within(0.0101)); // jLEMS adds up time
  }

  @Test
  void aReceiverIsAttachedWithItsOwnPropertyAndDelay() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(
                """
                <World id="model">
                  <Crowd id="a" of="fast" howMany="1"/><Crowd id="l" of="leaky" howMany="2"/>
                  <One here="a[0]" there="l[0]" where="pushes" outlet="beat" by="push" lag="1ms"
                      strength="0.5"/>
                  <One here="a[0]" there="../l/0/leaky" where="pushes" outlet="beat" by="push"
                      lag="3ms" strength="1"/>
                  <One here="a[0]" there="l[1]" where="pushes" outlet="beat" by="push" lag="0ms"
                      strength="3"/>
                </World>
                """)
            .run("l[0]/u", "l[1]/u", "l[0]/pushes:push:1/push", "l[0]/pushes:push:0/gain");
    double t = 10;
    double one = 5e-3 * (1 - Math.exp(-(t - 3) / 2)) + 10e-3 * (1 - Math.exp(-(t - 5) / 2));
    assertThat(run.at(0, t)).isCloseTo(one, within(1e-4));
    assertThat(run.at(1, t)).isCloseTo(30e-3 * (1 - Math.exp(-(t - 2) / 2)), within(1e-4));
    assertThat(run.at(2, t)).isCloseTo(10e-3, within(1e-15));
    assertThat(run.at(3, t)).isEqualTo(1);
  }

  @Test
  void everythingInThemCanBeRecordedByTheListedPaths() {
    OwnModel model =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(
                """
                <World id="model">
                  <Crowd id="a" of="fast" howMany="1"/><Crowd id="l" of="leaky" howMany="2"/>
                  <One here="a[0]" there="l[1]" where="pushes" outlet="beat" by="push" lag="1ms"
                      strength="0.5"/>
                </World>
                """);
    List<String> paths =
        Recordables.of(RunDescription.of(model.write())).stream().map(Recordable::path).toList();
    assertThat(paths).contains("a/0/sent", "l/0/u", "l/1/u", "l/1/synapses:push:0/push");
    OwnModel.Run run = model.run(paths.toArray(String[]::new));
    assertThat(run.result().traces()).hasSameSizeAs(paths);
  }

  @Test
  void aBigCrowdIsOneGroupOfCellsNotOneSystem() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(
                """
                <World id="model">
                  <Crowd id="a" of="fast" howMany="1"/><Crowd id="b" of="tally" howMany="5000"/>
                  <AllToAll id="ab" here="a" there="b"><rule/></AllToAll>
                </World>
                """)
            .time("10ms", "0.1ms")
            .run("b[4999]/n");
    assertThat(run.last(0)).isEqualTo(5);
    assertThat(run.result().info().cells()).isEqualTo(5001);
  }

  @Test
  void whatStandsInAComponentThatComputesIsSolvedWithItAsOneSystem() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(
                """
                <ComponentType name="Sea" extends="World">
                  <Exposure name="sum" dimension="none"/>
                  <Exposure name="level" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="sum" dimension="none" exposure="sum"
                        select="crowds[*]/0/n" reduce="add"/>
                    <StateVariable name="level" dimension="none" exposure="level"/>
                    <TimeDerivative variable="level" value="sum / SECOND"/>
                  </Dynamics>
                </ComponentType>
                <Constant name="SECOND" dimension="time" value="1s"/>
                <Sea id="model">
                  <Crowd id="a" of="tally" howMany="2"/><Crowd id="b" of="tally" howMany="1"/>
                </Sea>
                """)
            .run("sum", "level", "a[1]/n");
    assertThat(run.last(0)).isZero();
    assertThat(run.last(1)).isZero();
    assertThat(run.last(2)).isZero();
  }

  @Test
  void attachmentsAndTunnelsInsideOneSystemWork() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(
                """
                <ComponentType name="Pond" extends="World">
                  <Exposure name="x" dimension="voltage"/>
                  <Dynamics>
                    <DerivedVariable name="x" dimension="voltage" exposure="x"
                        select="crowds[id='l']/0/u"/>
                  </Dynamics>
                </ComponentType>
                <Pond id="model">
                  <Crowd id="a" of="fast" howMany="1"/><Crowd id="l" of="leaky" howMany="2"/>
                  <One here="a[0]" there="l[0]" where="pushes" outlet="beat" by="push" lag="1ms"
                      strength="0.5"/>
                </Pond>
                """)
            .run("x", "l[1]/u");
    assertThat(run.at(0, 10)).isCloseTo(5e-3 * (1 - Math.exp(-7 / 2.0)), within(1e-4));
    assertThat(run.at(1, 10)).isZero();
  }

  private static final String GAP =
      """
      <ComponentType name="Half" extends="Push">
        <Requirement name="u" dimension="voltage"/>
        <InstanceRequirement name="twin" type="Half"/>
        <Exposure name="mine" dimension="voltage"/>
        <Dynamics>
          <DerivedVariable name="mine" dimension="voltage" exposure="mine" value="u"/>
          <DerivedVariable name="other" dimension="voltage" select="twin/mine"/>
          <DerivedVariable name="push" dimension="voltage" exposure="push"
              value="gain * (other - u)"/>
        </Dynamics>
      </ComponentType>
      <ComponentType name="Start" extends="Leaky">
        <Parameter name="u0" dimension="voltage"/>
        <Dynamics><Super/><OnStart><StateAssignment variable="u" value="u0"/></OnStart></Dynamics>
      </ComponentType>
      <ComponentType name="Bridge" extends="AnyLink">
        <IndexParameter name="i"/><IndexParameter name="j"/>
        <ComponentReference name="by" type="Half"/>
        <Parameter name="strength" dimension="none"/>
        <Link name="left" type="Crowd"/><Link name="right" type="Crowd"/>
        <Structure>
          <With list="left" index="i" as="a"/><With list="right" index="j" as="b"/>
          <Tunnel name="twin" endA="a" endB="b" componentA="by" componentB="by">
            <Assign property="gain" value="strength"/>
          </Tunnel>
        </Structure>
      </ComponentType>
      <Half id="half" size="0mV"/>
      <Start id="high" tau="5ms" u0="10mV"/><Start id="low" tau="5ms" u0="0mV"/>
      """;

  @ParameterizedTest
  @EnumSource(Method.class)
  void aTunnelLetsTwoInstancesSeeEachOther(Method method) {
    OwnModel.Run run =
        OwnModel.in(folder)
            .method(method)
            .with(Crowds.TYPES + GAP)
            .with(
                """
                <World id="model">
                  <Crowd id="h" of="high" howMany="1"/><Crowd id="l" of="low" howMany="3"/>
                  <Bridge left="h" right="l" i="0" j="2" by="half" strength="0.5"/>
                </World>
                """)
            .time("10ms", "0.001ms")
            .run("h[0]/u", "l[2]/u", "l[0]/u");
    // The mean decays with τ, the difference with τ / (1 + 2·gain).
    double mean = 5e-3 * Math.exp(-10 / 5.0);
    double half = 5e-3 * Math.exp(-10 * 2 / 5.0);
    assertThat(run.at(0, 10)).isCloseTo(mean + half, within(2e-6));
    assertThat(run.at(1, 10)).isCloseTo(mean - half, within(2e-6));
    assertThat(run.at(2, 10)).isZero();
  }

  @Test
  void aRequiredComponentIsFoundAroundTheConnection() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(
                """
                <ComponentType name="Bundle" extends="AnyLink">
                  <ComponentReference name="here" type="Crowd" local="true"/>
                  <ComponentReference name="there" type="Crowd" local="true"/>
                  <Children name="pairs" type="Pair"/>
                </ComponentType>
                <ComponentType name="Pair">
                  <IndexParameter name="i"/><IndexParameter name="j"/>
                  <ComponentRequirement name="here"/><ComponentRequirement name="there"/>
                  <Structure>
                    <With list="here" index="i" as="a"/><With list="there" index="j" as="b"/>
                    <EventConnection from="a" to="b"/>
                  </Structure>
                </ComponentType>
                <World id="model">
                  <Crowd id="f" of="fast" howMany="2"/><Crowd id="b" of="tally" howMany="3"/>
                  <Bundle here="f" there="b"><Pair i="0" j="2"/><Pair i="1" j="2"/></Bundle>
                </World>
                """)
            .run("b[0]/n", "b[2]/n");
    assertThat(run.last(0)).isZero();
    assertThat(run.last(1)).isEqualTo(10);
  }

  @Test
  void ifDecidesByFixedQuantitiesAndChance() {
    String rule =
        """
        <ComponentType name="Some" extends="Rule">
          <Parameter name="p" dimension="none"/>
          <Structure>
            <ForEach instances="../here" as="a"><ForEach instances="../there" as="b">
              <If test="random(1) .lt. p"><EventConnection from="a" to="b"/></If>
            </ForEach></ForEach>
          </Structure>
        </ComponentType>
        <World id="model">
          <Crowd id="a" of="slow" howMany="20"/><Crowd id="b" of="tally" howMany="20"/>
          <AllToAll id="ab" here="a" there="b"><rule type="Some" p="%s"/></AllToAll>
        </World>
        """;
    double none = sum(rule.formatted("0"), "");
    double all = sum(rule.formatted("1"), "");
    double some = sum(rule.formatted("0.3"), "");
    assertThat(none).isZero();
    assertThat(all).isEqualTo(20 * 20 * 3);
    assertThat(some / 3).isBetween(80.0, 160.0);
    assertThat(sum(rule.formatted("0.3"), "")).isEqualTo(some);
    assertThat(sum(rule.formatted("0.3"), "seed=\"99\"")).isNotEqualTo(some);
  }

  private double sum(String model, String attributes) {
    String[] quantities = new String[20];
    for (int i = 0; i < quantities.length; i++) {
      quantities[i] = "b[" + i + "]/n";
    }
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(model)
            .simulation(attributes)
            .time("10ms", "0.1ms")
            .run(quantities);
    double sum = 0;
    for (int i = 0; i < quantities.length; i++) {
      sum += run.last(i);
    }
    return sum;
  }

  @Test
  void pairsAreGatheredByDistanceAndConnected() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(
                """
                <ComponentType name="Placed" extends="Tally">
                  <Property name="x" dimension="length"/>
                </ComponentType>
                <ComponentType name="PlacedBeat" extends="Metronome">
                  <Property name="x" dimension="length"/>
                </ComponentType>
                <ComponentType name="Row" extends="Crowd">
                  <Parameter name="gap" dimension="length"/>
                  <Structure>
                    <MultiInstantiate number="howMany" component="of" indexVariable="k">
                      <Assign property="x" value="k * gap"/>
                    </MultiInstantiate>
                  </Structure>
                </ComponentType>
                <ComponentType name="Near">
                  <PairCollection name="pairs"/>
                  <Parameter name="range" dimension="length"/>
                  <Structure>
                    <GatherPairs collection="pairs" pFrom="../here" qFrom="../there">
                      <PairFilter select="x[abs(p:x - q:x) .leq. range]"/>
                    </GatherPairs>
                  </Structure>
                </ComponentType>
                <ComponentType name="Nearby" extends="AnyLink">
                  <Link name="here" type="Crowd"/><Link name="there" type="Crowd"/>
                  <Children name="selectors" type="Near"/>
                  <Structure><PairsEventConnection pairs="pairs"/></Structure>
                </ComponentType>
                <Placed id="tallies"/><PlacedBeat id="beats" period="3ms"/>
                <World id="model">
                  <Crowd id="a" type="Row" of="beats" howMany="5" gap="10um"/>
                  <Crowd id="b" type="Row" of="tallies" howMany="5" gap="10um"/>
                  <Nearby here="a" there="b"><Near range="12um"/></Nearby>
                </World>
                """)
            .run("b[0]/n", "b[2]/n", "b[4]/n");
    assertThat(run.last(0)).isEqualTo(2 * 3);
    assertThat(run.last(1)).isEqualTo(3 * 3);
    assertThat(run.last(2)).isEqualTo(2 * 3);
  }

  @Test
  void loopsAndIncludedPairsFillCollections() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(Crowds.TYPES)
            .with(
                """
                <ComponentType name="Chosen" extends="AnyLink">
                  <Link name="here" type="Crowd"/><Link name="there" type="Crowd"/>
                  <Path name="which"/>
                  <Collection name="few"/><PairCollection name="pairs"/>
                  <Structure>
                    <Gather collection="few" pathParameter="which"/>
                    <ForEach instances="here" as="a"><ForEach instances="few" as="b">
                      <IncludePair collection="pairs"/>
                    </ForEach></ForEach>
                    <PairsEventConnection pairs="pairs"/>
                  </Structure>
                </ComponentType>
                <World id="model">
                  <Crowd id="a" of="slow" howMany="2"/><Crowd id="b" of="tally" howMany="3"/>
                  <Chosen here="a" there="b" which="b[1]"/>
                </World>
                """)
            .run("b[0]/n", "b[1]/n");
    assertThat(run.last(0)).isZero();
    assertThat(run.last(1)).isEqualTo(6);
  }

  @Test
  void ownTypesWorkBesideTheCoreOnesInACoreNetwork() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="pairOf" extends="basePopulation">
                  <Structure><MultiInstantiate number="2" component="component"/></Structure>
                </ComponentType>
                <ComponentType name="oneToOne" extends="projection">
                  <Parameter name="weight" dimension="none"/>
                  <Structure>
                    <With instance="presynapticPopulation" as="unused"/>
                    <ForEach instances="presynapticPopulation" as="a">
                      <ForEach instances="postsynapticPopulation" as="b">
                        <EventConnection from="a" to="b" receiver="synapse">
                          <Assign property="weight" value="weight"/>
                        </EventConnection>
                      </ForEach>
                    </ForEach>
                  </Structure>
                </ComponentType>
                <spikeArray id="train"><spike id="0" time="2ms"/></spikeArray>
                <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="5ms"/>
                <iafCell id="iaf" leakReversal="-60mV" thresh="-20mV" reset="-65mV" C="100pF"
                    leakConductance="10nS"/>
                <network id="model">
                  <population id="src" component="train" size="1"/>
                  <pairOf id="pop" component="iaf"/>
                  <oneToOne id="p" presynapticPopulation="src" postsynapticPopulation="pop"
                      synapse="syn" weight="2.5"/>
                </network>
                """)
            .run("pop[0]/synapses:syn:0/g", "pop[1]/syn/g", "pop/1/iaf/v");
    assertThat(run.at(0, 7)).isCloseTo(2.5e-9 * Math.exp(-1), within(1e-11));
    assertThat(run.at(1, 7)).isEqualTo(run.at(0, 7));
    assertThat(run.at(2, 7)).isGreaterThan(-60e-3);
  }
}

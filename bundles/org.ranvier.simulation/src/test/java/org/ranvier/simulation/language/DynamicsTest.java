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
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.simulation.Method;

/** Cases, start values, conditions, events, regimes and kinetic schemes. */
class DynamicsTest {
  @TempDir Path folder;

  @Test
  void casesAreTriedInOrderAndOneWithoutConditionTakesTheRest() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <Constant name="MS" dimension="time" value="1ms"/>
                <ComponentType name="cases">
                  <Exposure name="x" dimension="none"/><Exposure name="y" dimension="none"/>
                  <Dynamics>
                    <ConditionalDerivedVariable name="x" dimension="none" exposure="x">
                      <Case condition="t .lt. 3 * MS" value="1"/>
                      <Case condition="t .lt. 6 * MS" value="2"/>
                      <Case value="3"/>
                    </ConditionalDerivedVariable>
                    <ConditionalDerivedVariable name="y" dimension="none" exposure="y">
                      <Case condition="t .gt. 3 * MS .and. t .lt. 6 * MS" value="5"/>
                    </ConditionalDerivedVariable>
                  </Dynamics>
                </ComponentType>
                <cases id="model"/>
                """)
            .run("x", "y");
    assertThat(run.at(0, 1)).isEqualTo(1);
    assertThat(run.at(0, 4)).isEqualTo(2);
    assertThat(run.at(0, 8)).isEqualTo(3);
    assertThat(run.at(1, 1)).isZero();
    assertThat(run.at(1, 4)).isEqualTo(5);
    assertThat(run.at(1, 8)).isZero();
  }

  @Test
  void startAssignmentsSettleWhateverTheirOrder() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="inner">
                  <Requirement name="v" dimension="none"/>
                  <Exposure name="q" dimension="none"/>
                  <Dynamics>
                    <StateVariable name="q" dimension="none" exposure="q"/>
                    <DerivedVariable name="inf" dimension="none" value="v * v"/>
                    <OnStart><StateAssignment variable="q" value="inf"/></OnStart>
                  </Dynamics>
                </ComponentType>
                <ComponentType name="outer">
                  <Child name="inner" type="inner"/>
                  <Exposure name="v" dimension="none"/><Exposure name="w" dimension="none"/>
                  <Dynamics>
                    <StateVariable name="w" dimension="none" exposure="w"/>
                    <StateVariable name="v" dimension="none" exposure="v"/>
                    <OnStart>
                      <StateAssignment variable="w" value="2 * v"/>
                      <StateAssignment variable="v" value="3"/>
                    </OnStart>
                  </Dynamics>
                </ComponentType>
                <outer id="model"><inner/></outer>
                """)
            .run("inner/q", "w", "v");
    assertThat(run.at(0, 0)).isEqualTo(9);
    assertThat(run.at(1, 0)).isEqualTo(6);
    assertThat(run.at(2, 0)).isEqualTo(3);
  }

  /**
   * Method adaptive tests at the ends of its own steps: how often a level is met is not defined.
   */
  @ParameterizedTest
  @EnumSource(value = Method.class, mode = EnumSource.Mode.EXCLUDE, names = "ADAPTIVE")
  void conditionsAreLevelsTestedAtTheEndOfEachStepInTheirOrder(Method method) {
    OwnModel.Run run =
        OwnModel.in(folder)
            .method(method)
            .with(
                """
                <ComponentType name="levels">
                  <Exposure name="n" dimension="none"/><Exposure name="m" dimension="none"/>
                  <Exposure name="x" dimension="time"/>
                  <Dynamics>
                    <StateVariable name="n" dimension="none" exposure="n"/>
                    <StateVariable name="m" dimension="none" exposure="m"/>
                    <StateVariable name="x" dimension="time" exposure="x"/>
                    <TimeDerivative variable="x" value="1"/>
                    <OnCondition test="t .gt. 0.0045 .and. t .lt. 0.0055">
                      <StateAssignment variable="n" value="n + 1"/>
                    </OnCondition>
                    <OnCondition test="n .gt. 2.5">
                      <StateAssignment variable="m" value="m + n"/>
                      <StateAssignment variable="n" value="0"/>
                    </OnCondition>
                  </Dynamics>
                </ComponentType>
                <levels id="model"/>
                """)
            .time("10ms", "0.1ms")
            .run("n", "m", "x");
    // t = 4.6 … 5.4 ms: nine steps; every third one empties n in the same step.
    assertThat(run.at(0, 4.6)).isEqualTo(1);
    assertThat(run.at(0, 4.8)).isZero();
    assertThat(run.at(1, 4.8)).isEqualTo(3);
    assertThat(run.last(1)).isEqualTo(9);
    assertThat(run.last(2)).isCloseTo(10e-3, within(1e-12));
  }

  @Test
  void aRunHasTheNearestWholeNumberOfStepsAndOneSampleMore() {
    for (String[] lengths : new String[][] {{"1.04ms", "11"}, {"1.06ms", "12"}, {"1ms", "11"}}) {
      OwnModel.Run run =
          OwnModel.in(folder)
              .with(
                  """
                  <ComponentType name="clock"><Exposure name="x" dimension="time"/>
                    <Dynamics><DerivedVariable name="x" dimension="time" exposure="x" value="t"/>
                    </Dynamics></ComponentType><clock id="model"/>
                  """)
              .time(lengths[0], "0.1ms")
              .run("x");
      assertThat(run.values(0)).hasSize(Integer.parseInt(lengths[1]));
      assertThat(run.values(0)[0]).isZero();
      assertThat(run.values(0)[7]).isEqualTo(7e-4); // k·dt, not a sum
    }
  }

  private static final String RELAY =
      """
      <ComponentType name="ticker">
        <Parameter name="period" dimension="time"/>
        <Exposure name="sent" dimension="none"/>
        <EventPort name="tick" direction="out"/>
        <Dynamics>
          <StateVariable name="sent" dimension="none" exposure="sent"/>
          <OnCondition test="t .geq. (sent + 1) * period - 1e-9">
            <StateAssignment variable="sent" value="sent + 1"/>
            <EventOut port="tick"/>
          </OnCondition>
        </Dynamics>
      </ComponentType>
      <ComponentType name="counter">
        <Exposure name="n" dimension="none"/>
        <Exposure name="last" dimension="time"/>
        <EventPort name="in" direction="in"/><EventPort name="reset" direction="in"/>
        <EventPort name="third" direction="out"/>
        <Dynamics>
          <StateVariable name="n" dimension="none" exposure="n"/>
          <StateVariable name="last" dimension="time" exposure="last"/>
          <OnEvent port="in">
            <StateAssignment variable="n" value="n + 1"/>
            <StateAssignment variable="last" value="t"/>
          </OnEvent>
          <OnEvent port="reset"><StateAssignment variable="n" value="0"/></OnEvent>
          <OnCondition test="n .geq. 3">
            <StateAssignment variable="n" value="0"/><EventOut port="third"/>
          </OnCondition>
        </Dynamics>
      </ComponentType>
      """;

  @ParameterizedTest
  @EnumSource(Method.class)
  void eventsWithoutDelayArriveInTheSameStepAndWithDelayLater(Method method) {
    OwnModel.Run run =
        OwnModel.in(folder)
            .method(method)
            .with(RELAY)
            .with(
                """
                <ComponentType name="chain">
                  <Parameter name="wait" dimension="time"/>
                  <Child name="source" type="ticker"/>
                  <Child name="near" type="counter"/><Child name="far" type="counter"/>
                  <Structure>
                    <With instance="source" as="a"/><With instance="near" as="b"/>
                    <With instance="far" as="c"/>
                    <EventConnection from="a" to="b" sourcePort="tick" targetPort="in"/>
                    <EventConnection from="a" to="c" targetPort="in" delay="wait"/>
                    <EventConnection from="b" to="c" sourcePort="third" targetPort="reset"/>
                  </Structure>
                </ComponentType>
                <chain id="model" wait="0.5ms"><source period="2ms"/><near/><far/></chain>
                """)
            .time("10ms", "0.1ms")
            .run("source/sent", "near/n", "far/n", "near/last", "far/last");
    assertThat(run.last(0)).isEqualTo(5);
    assertThat(run.at(1, 2)).isEqualTo(1);
    assertThat(run.at(1, 4)).isEqualTo(2);
    assertThat(run.at(2, 2.4)).isZero();
    assertThat(run.at(2, 2.6)).isEqualTo(1);
    assertThat(run.at(3, 9)).isCloseTo(8e-3, within(1e-9));
    assertThat(run.at(4, 9)).isCloseTo(8.5e-3, within(1.001e-4)); // jLEMS adds up time
  }

  private static final String SWITCH =
      """
      <ComponentType name="switch">
        <Parameter name="up" dimension="time"/><Parameter name="down" dimension="time"/>
        <Exposure name="x" dimension="time"/><Exposure name="entered" dimension="none"/>
        <Exposure name="kept" dimension="time"/>
        <EventPort name="turned" direction="out"/>
        <Dynamics>
          <StateVariable name="x" dimension="time" exposure="x"/>
          <StateVariable name="kept" dimension="time" exposure="kept"/>
          <StateVariable name="entered" dimension="none" exposure="entered"/>
          <Regime name="falling">
            <StateVariable name="since" dimension="time"/>
            <OnEntry>
              <StateAssignment variable="since" value="t"/>
              <StateAssignment variable="entered" value="entered + 1"/>
            </OnEntry>
            <TimeDerivative variable="x" value="-1"/>
            <OnCondition test="t .geq. since + down - 1e-9">
              <Transition regime="rising"/><EventOut port="turned"/>
            </OnCondition>
          </Regime>
          <Regime name="rising" initial="true">
            <TimeDerivative variable="x" value="1"/>
            <TimeDerivative variable="kept" value="1"/>
            <OnCondition test="x .geq. up - 1e-9"><Transition regime="falling"/></OnCondition>
          </Regime>
        </Dynamics>
      </ComponentType>
      """;

  @ParameterizedTest
  @EnumSource(Method.class)
  void regimesHaveTheirOwnRatesAndHoldWhatTheyDoNotDrive(Method method) {
    OwnModel.Run run =
        OwnModel.in(folder)
            .method(method)
            .with(SWITCH)
            .with("<switch id=\"model\" up=\"3ms\" down=\"2ms\"/>")
            .run("x", "entered", "kept");
    assertThat(run.at(0, 3)).isCloseTo(3e-3, within(2e-5));
    assertThat(run.at(0, 5)).isCloseTo(1e-3, within(4e-5));
    assertThat(run.at(0, 7)).isCloseTo(3e-3, within(8e-5));
    assertThat(run.last(1)).isEqualTo(2);
    assertThat(run.at(2, 4.9)).isCloseTo(3e-3, within(2e-5)); // stands still while falling
    assertThat(run.at(2, 7)).isCloseTo(5e-3, within(8e-5));
  }

  @Test
  void aKineticSchemeFollowsItsMasterEquation() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <Constant name="MS" dimension="time" value="1ms"/>
                <ComponentType name="node">
                  <Exposure name="p" dimension="none"/>
                  <Dynamics><StateVariable name="p" dimension="none" exposure="p"/></Dynamics>
                </ComponentType>
                <ComponentType name="edge">
                  <Link name="source" type="node"/><Link name="goal" type="node"/>
                  <Parameter name="k" dimension="per_time"/>
                  <Exposure name="ahead" dimension="per_time"/><Exposure name="back" dimension="per_time"/>
                  <Dynamics>
                    <ConditionalDerivedVariable name="ahead" dimension="per_time" exposure="ahead">
                      <Case condition="t .lt. 2 * MS" value="k"/><Case value="3 * k"/>
                    </ConditionalDerivedVariable>
                    <DerivedVariable name="back" dimension="per_time" exposure="back" value="k"/>
                  </Dynamics>
                </ComponentType>
                <ComponentType name="machine">
                  <Children name="nodes" type="node"/><Children name="edges" type="edge"/>
                  <Exposure name="sum" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="sum" dimension="none" exposure="sum"
                        select="nodes[*]/p" reduce="add"/>
                    <KineticScheme name="scheme" nodes="nodes" stateVariable="p" edges="edges"
                        edgeSource="source" edgeTarget="goal" forwardRate="ahead"
                        reverseRate="back"/>
                  </Dynamics>
                </ComponentType>
                <machine id="model"><node id="a"/><node id="b"/>
                  <edge source="a" goal="b" k="0.25 per_ms"/></machine>
                """)
            .run("a/p", "b/p", "sum");
    assertThat(run.at(0, 0)).isCloseTo(0.5, within(1e-12)); // the steady state at the start
    assertThat(run.at(0, 1.5)).isCloseTo(0.5, within(1e-12));
    for (double t : new double[] {3, 5, 9}) {
      double expected = 0.25 + 0.25 * Math.exp(-(t - 2)); // k + 3k = 1/ms
      assertThat(run.at(0, t)).isCloseTo(expected, within(2e-3));
      assertThat(run.at(2, t)).isCloseTo(1, within(1e-12));
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ComponentTypes and components take from those they extend. */
class InheritanceTest {
  @TempDir Path folder;

  private static final String CHAIN =
      """
      <ComponentType name="decay">
        <Parameter name="tau" dimension="time"/>
        <Parameter name="start" dimension="none"/>
        <Constant name="gain" dimension="none" value="2"/>
        <Exposure name="x" dimension="none"/>
        <Exposure name="y" dimension="none"/>
        <Dynamics>
          <StateVariable name="x" dimension="none" exposure="x"/>
          <DerivedVariable name="y" dimension="none" exposure="y" value="gain * x"/>
          <TimeDerivative variable="x" value="-x / tau"/>
          <OnStart><StateAssignment variable="x" value="start"/></OnStart>
        </Dynamics>
      </ComponentType>
      """;

  @Test
  void aTypeWithoutDynamicsKeepsThoseItInheritsOverAnyNumberOfSteps() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(CHAIN)
            .with("<ComponentType name=\"b\" extends=\"decay\"/>")
            .with("<ComponentType name=\"c\" extends=\"b\"/>")
            .with("<c id=\"model\" tau=\"5ms\" start=\"3\"/>")
            .run("x", "y");
    assertThat(run.at(0, 10)).isCloseTo(3 * Math.exp(-2), within(1e-12));
    assertThat(run.at(1, 10)).isCloseTo(6 * Math.exp(-2), within(1e-12));
  }

  @Test
  void ownDynamicsReplaceTheInheritedOnes() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(CHAIN)
            .with(
                """
                <ComponentType name="grow" extends="decay">
                  <Dynamics>
                    <StateVariable name="x" dimension="none" exposure="x"/>
                    <DerivedVariable name="y" dimension="none" exposure="y" value="x + gain"/>
                    <TimeDerivative variable="x" value="1 / tau"/>
                  </Dynamics>
                </ComponentType>
                <grow id="model" tau="5ms" start="3"/>
                """)
            .run("x", "y");
    assertThat(run.at(0, 10)).isCloseTo(2, within(1e-12));
    assertThat(run.at(1, 10)).isCloseTo(4, within(1e-12));
  }

  @Test
  void superInDynamicsKeepsTheInheritedOnesAndAddsToThem() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(CHAIN)
            .with(
                """
                <ComponentType name="more" extends="decay">
                  <Exposure name="z" dimension="none"/>
                  <Dynamics>
                    <Super/>
                    <DerivedVariable name="z" dimension="none" exposure="z" value="y * y"/>
                  </Dynamics>
                </ComponentType>
                <more id="model" tau="5ms" start="3"/>
                """)
            .run("x", "z");
    assertThat(run.at(0, 5)).isCloseTo(3 * Math.exp(-1), within(1e-12));
    assertThat(run.at(1, 5)).isCloseTo(36 * Math.exp(-2), within(1e-11));
  }

  @Test
  void aConstantOrParameterOfTheSameNameOverridesTheInheritedOne() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(CHAIN)
            .with(
                """
                <ComponentType name="five" extends="decay">
                  <Constant name="gain" dimension="none" value="5"/>
                </ComponentType>
                <ComponentType name="free" extends="five">
                  <Parameter name="gain" dimension="none"/>
                </ComponentType>
                <ComponentType name="pair">
                  <Child name="one" type="decay"/>
                  <Child name="two" type="decay"/>
                </ComponentType>
                <pair id="model">
                  <one type="five" tau="5ms" start="1"/>
                  <two type="free" tau="5ms" start="1" gain="7"/>
                </pair>
                """)
            .run("one/y", "two/y");
    assertThat(run.at(0, 0)).isEqualTo(5);
    assertThat(run.at(1, 0)).isEqualTo(7);
  }

  @Test
  void fixedGivesAnInheritedParameterItsValue() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(CHAIN)
            .with(
                """
                <ComponentType name="fixed" extends="decay">
                  <Fixed parameter="tau" value="2 ms"/>
                </ComponentType>
                <ComponentType name="more" extends="fixed"/>
                <more id="model" start="1"/>
                """)
            .run("x", "tau");
    assertThat(run.at(0, 2)).isCloseTo(Math.exp(-1), within(1e-12));
    assertThat(run.at(1, 2)).isEqualTo(2e-3);
  }

  @Test
  void componentsExtendComponentsAndOverrideTheirValues() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with("<Component id=\"model\" extends=\"second\" start=\"4\"/>")
            .with("<Component id=\"second\" extends=\"first\" tau=\"10ms\"/>")
            .with("<Component id=\"first\" type=\"decay\" tau=\"5ms\" start=\"3\"/>")
            .with(CHAIN)
            .run("x");
    assertThat(run.at(0, 10)).isCloseTo(4 * Math.exp(-1), within(1e-12));
  }

  @Test
  void structureAndSimulationAreInherited() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(CHAIN)
            .with(
                """
                <ComponentType name="many">
                  <ComponentReference name="of" type="decay"/>
                  <Exposure name="sum" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="sum" dimension="none" exposure="sum"
                        select="of[*]/x" reduce="add"/>
                  </Dynamics>
                  <Structure><MultiInstantiate number="3" component="of"/></Structure>
                </ComponentType>
                <ComponentType name="manyMore" extends="many"/>
                <decay id="d" tau="5ms" start="3"/>
                <manyMore id="model" of="d"/>
                <ComponentType name="MySimulation" extends="Simulation"/>
                """)
            .run("sum");
    assertThat(run.at(0, 0)).isEqualTo(9);
  }
}

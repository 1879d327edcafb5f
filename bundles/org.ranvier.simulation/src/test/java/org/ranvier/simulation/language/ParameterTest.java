/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixed quantities of all kinds, and how numbers and units are written. */
class ParameterTest {
  @TempDir Path folder;

  @Test
  void derivedParametersNeedEachOtherInAnyOrder() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="derived">
                  <Parameter name="r" dimension="resistance"/>
                  <Parameter name="c" dimension="capacitance"/>
                  <DerivedParameter name="twice" dimension="time" value="2 * tau"/>
                  <DerivedParameter name="tau" dimension="time" value="r * c"/>
                  <Exposure name="x" dimension="none"/>
                  <Dynamics>
                    <StateVariable name="x" dimension="none" exposure="x"/>
                    <TimeDerivative variable="x" value="(1 - x) / twice"/>
                  </Dynamics>
                </ComponentType>
                <derived id="model" r="10 Mohm" c="0.5nF"/>
                """)
            .run("x", "twice");
    assertThat(run.at(1, 0)).isCloseTo(10e-3, within(1e-15));
    assertThat(run.at(0, 10)).isCloseTo(1 - Math.exp(-1), within(1e-12));
  }

  @Test
  void derivedParametersMayBeSelectedFromReferencedComponentsAndParents() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="medium">
                  <Parameter name="density" dimension="none"/>
                </ComponentType>
                <ComponentType name="part">
                  <DerivedParameter name="outside" dimension="none" select="../scale"/>
                  <ComponentReference name="medium" type="medium"/>
                  <DerivedParameter name="density" dimension="none" select="medium/density"/>
                  <DerivedParameter name="product" dimension="none" value="outside * density"/>
                  <Exposure name="x" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="x" dimension="none" exposure="x"
                        value="outside + 10 * density + 100 * product"/>
                  </Dynamics>
                </ComponentType>
                <ComponentType name="whole">
                  <Parameter name="scale" dimension="none"/>
                  <Children name="parts" type="part"/>
                </ComponentType>
                <medium id="water" density="3"/>
                <whole id="model" scale="2"><part id="p" medium="water"/></whole>
                """)
            .run("p/x");
    assertThat(run.at(0, 5)).isEqualTo(2 + 30 + 600);
  }

  @Test
  void aPathFromTheTopFindsComponentsByTypeAndByWhatTheyReferTo() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="Ion"/>
                <ComponentType name="Surroundings">
                  <Children name="potentials" type="Potential"/>
                </ComponentType>
                <ComponentType name="Potential">
                  <ComponentReference name="ion" type="Ion"/>
                  <Parameter name="reversal" dimension="voltage"/>
                </ComponentType>
                <ComponentType name="Pore"><ComponentReference name="ion" type="Ion"/></ComponentType>
                <Ion id="na"/><Ion id="k"/>
                <Surroundings id="s">
                  <Potential ion="na" reversal="50mV"/><Potential ion="k" reversal="-80mV"/>
                </Surroundings>
                <Pore id="kPore" ion="k"/>
                <ComponentType name="Membrane">
                  <ComponentReference name="pore" type="Pore"/>
                  <ComponentReference name="surroundings" type="Surroundings"/>
                  <DerivedParameter name="erev" dimension="voltage"
                      select="//Potential[ion=pore/ion]/reversal"/>
                  <Exposure name="v" dimension="voltage"/>
                  <Dynamics>
                    <DerivedVariable name="v" dimension="voltage" exposure="v" value="2 * erev"/>
                  </Dynamics>
                </ComponentType>
                <Membrane id="model" pore="kPore" surroundings="s"/>
                """)
            .run("v");
    assertThat(run.at(0, 5)).isCloseTo(-0.16, within(1e-12));
  }

  @Test
  void indexParametersAreWholeNumbersThatFormulasMayUse() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="indexed">
                  <IndexParameter name="n"/>
                  <Exposure name="x" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="x" dimension="none" exposure="x" value="n * n"/>
                  </Dynamics>
                </ComponentType>
                <indexed id="model" n="7"/>
                """)
            .run("x");
    assertThat(run.at(0, 5)).isEqualTo(49);
  }

  @Test
  void numbersAndUnitsMayBeWrittenInEveryUsualWay() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="numbers">
                  <Parameter name="a" dimension="time"/><Parameter name="b" dimension="time"/>
                  <Parameter name="c" dimension="none"/><Parameter name="d" dimension="none"/>
                  <Parameter name="e" dimension="voltage"/><Parameter name="f" dimension="time"/>
                  <Exposure name="x" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="x" dimension="none" exposure="x"
                        value="1e3 + .5 + 5. + 2.5E-1 + 1.e1 + -2e+1"/>
                  </Dynamics>
                </ComponentType>
                <numbers id="model" a="1e1ms" b=" 1.5E-2 s " c=".5" d="5." e="-65.mV" f="+3 ms"/>
                """)
            .run("a", "b", "c", "d", "e", "f", "x");
    assertThat(run.at(0, 0)).isCloseTo(10e-3, within(1e-17));
    assertThat(run.at(1, 0)).isCloseTo(15e-3, within(1e-17));
    assertThat(run.at(2, 0)).isEqualTo(0.5);
    assertThat(run.at(3, 0)).isEqualTo(5);
    assertThat(run.at(4, 0)).isCloseTo(-65e-3, within(1e-16));
    assertThat(run.at(5, 0)).isCloseTo(3e-3, within(1e-17));
    assertThat(run.at(6, 0)).isCloseTo(995.75, within(1e-10));
  }

  @Test
  void propertiesHaveADefaultThatStructuresMayOverride() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="clock">
                  <Property name="period" dimension="time" defaultValue="2ms"/>
                  <Exposure name="n" dimension="none"/>
                  <Dynamics>
                    <StateVariable name="n" dimension="none" exposure="n"/>
                    <OnCondition test="t .geq. (n + 1) * period">
                      <StateAssignment variable="n" value="n + 1"/>
                    </OnCondition>
                  </Dynamics>
                </ComponentType>
                <ComponentType name="clocks">
                  <Parameter name="number" dimension="none"/>
                  <Parameter name="shortest" dimension="time"/>
                  <Structure>
                    <MultiInstantiate componentType="clock" number="number">
                      <Assign property="period" value="shortest * (1 + index)"/>
                    </MultiInstantiate>
                  </Structure>
                </ComponentType>
                <ComponentType name="both">
                  <Child name="one" type="clock"/>
                  <Child name="many" type="clocks"/>
                </ComponentType>
                <both id="model"><one/><many number="3" shortest="1.5ms"/></both>
                """)
            .run("one/n", "many/[0]/n", "many/[1]/n", "many[2]/n");
    assertThat(run.last(0)).isEqualTo(5);
    assertThat(run.last(1)).isEqualTo(6);
    assertThat(run.last(2)).isEqualTo(3);
    assertThat(run.last(3)).isEqualTo(2);
  }

  @Test
  void constantsOfTheModelServeEveryFormulaAndMayNeedEachOther() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <Constant name="TWO_TAU" dimension="time" value="2 * TAU"/>
                <Constant name="TAU" dimension="time" value="5ms"/>
                <Constant name="Avogadro's number" symbol="N_A" dimension="none" value="6.0221e23"/>
                <ComponentType name="uses">
                  <Exposure name="x" dimension="none"/>
                  <Exposure name="n" dimension="none"/>
                  <Dynamics>
                    <StateVariable name="x" dimension="none" exposure="x"/>
                    <TimeDerivative variable="x" value="(1 - x) / TWO_TAU"/>
                    <DerivedVariable name="n" dimension="none" exposure="n" value="N_A / 1e23"/>
                  </Dynamics>
                </ComponentType>
                <uses id="model"/>
                """)
            .run("x", "n");
    assertThat(run.at(0, 10)).isCloseTo(1 - Math.exp(-1), within(1e-12));
    assertThat(run.at(1, 10)).isCloseTo(6.0221, within(1e-12));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.Models;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.units.Dimension;
import org.ranvier.xml.ModelProblem;

class TypeCheckerTest {
  private static List<String> check(LemsModel model, String type) {
    Map<String, Dimension> globals = new HashMap<>();
    model.constants().forEach((name, value) -> globals.put(name, value.dimension()));
    TypeChecker checker = new TypeChecker(model.types(), model.units(), globals);
    ComponentType checked = model.types().get(type);
    return Stream.concat(checker.check(checked).stream(), checker.checkExposures(checked).stream())
        .map(ModelProblem::message)
        .toList();
  }

  @Test
  void coreTypesShowNothingButTheOdditiesOfTheLanguageItself() {
    LemsModel model = LemsModel.core();
    List<String> found = new ArrayList<>();
    for (ComponentType type : model.types().types()) {
      check(model, type.name()).forEach(message -> found.add(type.name() + ": " + message));
    }
    assertThat(model.problems()).isEmpty();
    assertThat(model.types().types()).hasSizeGreaterThanOrEqualTo(272);
    assertThat(found)
        .containsExactly(
            "pinskyRinzelCA3Cell: -Si / 150 is a pure number; a value per time is expected",
            "pinskyRinzelCA3Cell: -Wi / 2 is a pure number; a value per time is expected",
            "channelDensityGHK2: tmp * 0.001 * (1 - ca_conc_i / ca_conc_ext * exp(V / tmp))"
                + " * (1 - V / tmp / 2) is a pure number; a voltage is expected",
            "channelDensityGHK2: tmp * 0.001 * (1 - ca_conc_i / ca_conc_ext * exp(V / tmp))"
                + " * (V / tmp / (exp(V / tmp) - 1)) is a pure number; a voltage is expected",
            "alphaCurrSynapse: A is a pure number; its exposure A is a current");
  }

  @Test
  void aVariableIsDeclaredOnce() {
    LemsModel model =
        Models.lems(
            """
            <ComponentType name="double">
              <Exposure name="x" dimension="none"/>
              <Dynamics>
                <StateVariable name="x" dimension="none" exposure="x"/>
                <StateVariable name="x" dimension="none" exposure="x"/>
                <DerivedVariable name="y" dimension="none" value="x"/>
                <DerivedVariable name="y" dimension="none" value="2 * x"/>
              </Dynamics>
            </ComponentType>
            """);
    assertThat(Models.messages(model))
        .containsExactly(
            "the StateVariable x is declared twice; a name is expected once",
            "the DerivedVariable y is declared twice; a name is expected once");
  }

  @Test
  void aSelectionHasSteps() {
    LemsModel model =
        Models.lems(
            """
            <ComponentType name="lost">
              <DerivedParameter name="p" dimension="none" select="//"/>
              <Dynamics>
                <DerivedVariable name="x" dimension="none" select="/"/>
              </Dynamics>
            </ComponentType>
            """);
    assertThat(Models.messages(model))
        .containsExactly(
            "\"//\" is no path, such as gates[*]/fcond",
            "\"/\" is no path, such as gates[*]/fcond");
    assertThat(check(model, "lost")).isEmpty();
  }

  /** Paths as the selection itself follows them. */
  @Test
  void selectionsAreFollowedWhereTypesTell() {
    LemsModel model =
        Models.lems(
            """
            <ComponentType name="inner"><Exposure name="x" dimension="time"/></ComponentType>
            <ComponentType name="outer">
              <Children name="all" type="inner"/>
              <Dynamics>
                <DerivedVariable name="a" dimension="time" select="/all[*]//x" reduce="add"/>
                <DerivedVariable name="b" dimension="time" select="all[id='p/q']/x"/>
                <DerivedVariable name="c" dimension="time" select="//inner[id='p']/x"/>
                <DerivedVariable name="d" dimension="time" select="parent/x"/>
                <DerivedVariable name="e" dimension="time" select="all[id='p/q']/y"/>
              </Dynamics>
            </ComponentType>
            """);
    assertThat(model.problems()).isEmpty();
    assertThat(check(model, "outer")).containsExactly("inner shows no quantity y");
  }

  @Test
  void findsWhatDoesNotFitInAType() {
    LemsModel model =
        Models.lems(
            """
            <Constant name="ONE_MV" value="1 mV"/>
            <ComponentType name="odd" extends="baseVoltageDepRate">
              <Parameter name="tau" dimension="time"/>
              <DerivedParameter name="twice" dimension="time" value="2 + tau"/>
              <Children name="gates" type="gate"/>
              <EventPort name="in" direction="in"/>
              <Dynamics>
                <StateVariable name="x" dimension="voltage" exposure="r"/>
                <DerivedVariable name="fine" dimension="none" value="v / ONE_MV"/>
                <DerivedVariable name="s" dimension="time" select="gates[*]/q" reduce="add"/>
                <DerivedVariable name="w" dimension="none" select="gates[*]/nothing" reduce="add"/>
                <DerivedVariable name="n" dimension="none" select="nobody/q"/>
                <ConditionalDerivedVariable name="c" dimension="none">
                  <Case condition="v .gt. tau" value="1"/>
                  <Case value="v"/>
                </ConditionalDerivedVariable>
                <TimeDerivative variable="y" value="0"/>
                <TimeDerivative variable="x" value="v"/>
                <OnStart><StateAssignment variable="x" value="0"/></OnStart>
                <OnEvent port="im"><EventOut port="in"/></OnEvent>
                <Regime name="a" initial="true">
                  <OnEntry><Transition regime="b"/></OnEntry>
                  <OnCondition test="x .gt. 0"><StateAssignment variable="x" value="xx"/></OnCondition>
                </Regime>
              </Dynamics>
            </ComponentType>
            """);
    assertThat(model.problems()).isEmpty();
    assertThat(check(model, "odd"))
        .containsExactly(
            "2 is a pure number; a time is expected",
            "gates[*]/q is a pure number; a time is expected",
            "gate shows no quantity nothing",
            "odd has no child, list or reference named nobody",
            "v is a voltage, tau is a time: they cannot be compared",
            "v is a voltage; a pure number is expected",
            "there is no state variable y in odd; did you mean x?",
            "v is a voltage; a voltage per time is expected",
            "there is no port for events going in im in odd; did you mean in?",
            "there is no port for events going out in in odd",
            "there is no regime b in odd; did you mean a?",
            "there is no quantity named xx here; did you mean x?",
            "x is a voltage; its exposure r is a value per time");
  }

  @Test
  void aVariableThatStatesNoDimensionHasThatOfItsFormula() {
    LemsModel model =
        Models.lems(
            """
            <ComponentType name="leak" extends="baseVoltageDepPointCurrent">
              <Parameter name="g" dimension="conductance"/>
              <Parameter name="number" dimension="none"/>
              <Dynamics>
                <DerivedVariable name="total" value="twice / 2"/>
                <DerivedVariable name="twice" value="2 * g * number"/>
                <DerivedVariable name="i" dimension="current" exposure="i" value="total * -v"/>
              </Dynamics>
            </ComponentType>
            """);
    assertThat(model.problems()).isEmpty();
    assertThat(check(model, "leak")).isEmpty();
    assertThat(model.types().get("leak").findDimension("total"))
        .isEqualTo(model.units().findDimension("conductance"));
  }
}

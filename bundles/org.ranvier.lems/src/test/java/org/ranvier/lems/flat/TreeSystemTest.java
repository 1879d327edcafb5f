/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.Models;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.TreeSystem.Visit;

class TreeSystemTest {
  private static final String CELL =
      """
      <ionChannelHH id="k" conductance="10pS" species="k">
        <gateHHrates id="n" instances="4">
          <forwardRate type="HHExpLinearRate" rate="0.1per_ms" midpoint="-55mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/>
        </gateHHrates>
      </ionChannelHH>
      <pointCellCondBased id="cell" C="10pF" v0="-65mV" thresh="20mV">
        <channelPopulation id="ks" ionChannel="k" number="360" erev="-77mV"/>
      </pointCellCondBased>
      """;

  private static TreeSystem tree(String content, String id) {
    LemsModel model = Models.neuroml(content);
    assertThat(model.problems()).isEmpty();
    return new Flattener(model).flattenTree(model.get(id));
  }

  private static String formula(TreeSystem tree, String name) {
    return tree.system().derived().stream()
        .filter(d -> d.name().equals(name))
        .map(d -> org.ranvier.lems.expression.ExpressionPrinter.print(d.value()))
        .findFirst()
        .orElse("");
  }

  private static Visit visit(TreeSystem tree, String path) {
    return tree.visits().stream().filter(v -> v.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void partsAreVisitedBeforeWhatEnclosesThem() {
    List<String> paths = tree(CELL, "cell").visits().stream().map(Visit::path).toList();
    assertThat(paths)
        .containsExactly("ks/k/n/forwardRate", "ks/k/n/reverseRate", "ks/k/n", "ks/k", "ks", "");
  }

  @Test
  void aRequiredQuantityIsCopiedAtEveryPartOnItsWay() {
    TreeSystem tree = tree(CELL, "cell");
    assertThat(formula(tree, "ks/v (seen)")).isEqualTo("v");
    assertThat(formula(tree, "ks/k/v (seen)")).isEqualTo("ks/v (seen)");
    assertThat(formula(tree, "ks/k/n/v (seen)")).as("a gate itself requires no v").isEmpty();
    assertThat(formula(tree, "ks/k/n/forwardRate/v (seen)")).isEqualTo("ks/k/v (seen)");
    assertThat(visit(tree, "ks").computed().getFirst()).isEqualTo("ks/v (seen)");
  }

  @Test
  void fixedQuantitiesAreNotCopied() {
    TreeSystem tree =
        tree(
            """
            <ComponentType name="holder"><Parameter name="k" dimension="none"/>
              <Child name="inner" type="user"/><Dynamics/></ComponentType>
            <ComponentType name="user"><Requirement name="k" dimension="none"/>
              <Dynamics><DerivedVariable name="twice" dimension="none" value="2*k"/></Dynamics>
            </ComponentType>
            <holder id="h" k="3"><inner/></holder>
            """,
            "h");
    assertThat(formula(tree, "inner/twice")).isEqualTo("2 * k");
  }

  /** Selections first, then formulas, then choices, whatever their order in the type. */
  @Test
  void computedQuantitiesComeInTheOrderOfJlems() {
    TreeSystem tree =
        tree(
            """
            <ComponentType name="mixed"><Child name="inner" type="one"/><Dynamics>
              <ConditionalDerivedVariable name="c" dimension="none">
                <Case condition="a .gt. 0" value="1"/><Case value="0"/>
              </ConditionalDerivedVariable>
              <DerivedVariable name="b" dimension="none" value="a + c"/>
              <DerivedVariable name="a" dimension="none" select="inner/x"/>
            </Dynamics></ComponentType>
            <ComponentType name="one"><Exposure name="x" dimension="none"/><Dynamics>
              <StateVariable name="x" dimension="none" exposure="x"/></Dynamics></ComponentType>
            <mixed id="m"><inner/></mixed>
            """,
            "m");
    assertThat(visit(tree, "").computed()).containsExactly("a", "b", "c");
  }

  @Test
  void statesThatEventsOrRegimesChangeAreShownAsTheyWereAtTheVisit() {
    TreeSystem tree =
        tree(
            """
            <iafRefCell id="cell" leakReversal="-60mV" thresh="-50mV" reset="-65mV" C="100pF"
                leakConductance="10nS" refract="5ms"/>
            """,
            "cell");
    assertThat(tree.system().findVariable("v")).contains("v (shown)");
    assertThat(visit(tree, "").shown()).containsExactly("v (shown)");
    assertThat(formula(tree, "v (shown)")).isEqualTo("v");
    TreeSystem plain = tree(CELL, "cell");
    assertThat(plain.system().findVariable("v")).contains("v");
    assertThat(visit(plain, "").shown()).isEmpty();
  }

  /** Without regard to when copies are made, the equations are the same. */
  @Test
  void theEquationsAreThoseOfTheFlatSystem() {
    LemsModel model = Models.neuroml(CELL);
    FlatSystem flat = new Flattener(model).flatten(model.get("cell"));
    FlatSystem tree = new Flattener(model).flattenTree(model.get("cell")).system();
    Map<String, Double> given = new LinkedHashMap<>();
    given.put("v", -0.043);
    given.put("ks/k/n/q", 0.41);
    flat.inputs().forEach(input -> given.put(input.name(), 1e-12));
    Map<String, Double> expected = Models.values(flat, given);
    Map<String, Double> found = Models.values(tree, given);
    assertThat(found).hasSizeGreaterThan(expected.size());
    expected.forEach(
        (name, value) ->
            assertThat(found.get(name))
                .as(name)
                .isNotNull()
                .isCloseTo(value, within(1e-12 * Math.abs(value))));
  }
}

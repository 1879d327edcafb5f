/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.Models;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;

class CoherentFormTest {
  private static final String MODEL =
      """
      <ionChannelHH id="ca" conductance="10 pS">
        <gateHHrates id="h" instances="1">
          <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gateHHrates>
      </ionChannelHH>
      <channelDensityGHK id="ghk" ionChannel="ca" permeability="1e-5 cm_per_s" ion="ca"/>
      <channelDensityGHK2 id="ghk2" ionChannel="ca" condDensity="1 mS_per_cm2" ion="ca"/>
      <channelDensityNernst id="nernst" ionChannel="ca" condDensity="1 mS_per_cm2" ion="ca"/>
      <pinskyRinzelCA3Cell id="pr" iSoma="0.75 uA_per_cm2" iDend="0 uA_per_cm2" gc="2.1 mS_per_cm2" qd0="0"
        gLs="0.1 mS_per_cm2" gLd="0.1 mS_per_cm2" gNa="30 mS_per_cm2" gKdr="15 mS_per_cm2" gCa="10 mS_per_cm2"
        gKahp="0.8 mS_per_cm2" gKC="15 mS_per_cm2" gNmda="0 mS_per_cm2" gAmpa="0 mS_per_cm2" eNa="60 mV"
        eCa="80 mV" eK="-75 mV" eL="-60 mV" pp="0.5" cm="3 uF_per_cm2" alphac="2" betac="0.1"/>
      """;

  private static final Map<String, FlatSystem> SYSTEMS = new HashMap<>();

  static {
    LemsModel model = Models.neuroml(MODEL).sound();
    for (String id : List.of("ghk", "ghk2", "nernst", "pr")) {
      SYSTEMS.put(id, new Flattener(model).flatten(model.get(id)));
    }
  }

  /** Values computed in coherent units must be those computed in SI units, converted. */
  @Property(tries = 60)
  void computesTheSameInBothSetsOfUnits(
      @ForAll @Scale(6) @DoubleRange(min = -0.09, max = 0.05) double v,
      @ForAll @Scale(5) @DoubleRange(min = 1e-5, max = 1e-2) double calcium) {
    for (Map.Entry<String, FlatSystem> entry : SYSTEMS.entrySet()) {
      String id = entry.getKey();
      FlatSystem si = entry.getValue();
      FlatSystem coherent = CoherentForm.of(si);
      Map<String, Double> given = new HashMap<>();
      given.putAll(Map.of("v", v, "caConc", calcium, "caConcExt", 2.0, "temperature", 300.0));
      given.putAll(Map.of("Vs", v, "Vd", v + 0.01, "Si", 0.3, "Wi", 0.2, "ca/h/q", 0.5));
      given.keySet().retainAll(si.variables().keySet());
      Map<String, Double> converted = new HashMap<>();
      given.forEach((n, x) -> converted.put(n, CoherentUnits.fromSi(x, si.variables().get(n))));
      Map<String, Double> first = Models.values(si, given);
      Map<String, Double> second = Models.values(coherent, converted);
      si.variables().forEach((n, d) -> same(id + " " + n, second.get(n), first.get(n), d));
      for (FlatSystem.State state : si.states()) {
        Expression rate = state.rate();
        if (rate != null) {
          Expression other = coherent.findState(state.name()).orElseThrow().rate();
          same(
              id + " rate of " + state.name(),
              new Evaluator(second::get).value(other),
              new Evaluator(first::get).value(rate),
              state.dimension().over(Dimension.TIME));
        }
      }
    }
  }

  private static void same(String what, double coherent, double si, Dimension dimension) {
    double expected = CoherentUnits.fromSi(si, dimension);
    if (Double.isFinite(expected)) {
      assertThat(coherent).as(what).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
    }
  }

  @Test
  void leavesSoundFormulasAsTheyAre() {
    FlatSystem si = Models.flatten(MODEL, "nernst");
    assertThat(CoherentForm.of(si).derived()).isEqualTo(si.derived());
    assertThat(CoherentForm.of(si).states()).isEqualTo(si.states());
  }

  @Test
  void convertsActionsRegimesAndConditionsToo() {
    FlatSystem si =
        Models.flatten(
            """
            <ComponentType name="odd"><EventPort name="in" direction="in"/>
              <Dynamics><StateVariable name="x" dimension="voltage"/>
                <OnStart><StateAssignment variable="x" value="0.001"/></OnStart>
                <OnCondition test="x .gt. 0.002"><StateAssignment variable="x" value="0"/></OnCondition>
                <OnEvent port="in"><StateAssignment variable="x" value="x + 0.001"/></OnEvent>
                <Regime name="r" initial="true"><TimeDerivative variable="x" value="2"/>
                  <OnEntry><StateAssignment variable="x" value="1"/></OnEntry></Regime>
              </Dynamics></ComponentType>
            <odd id="o"/>
            """,
            "o");
    FlatSystem coherent = CoherentForm.of(si);
    Evaluator at = new Evaluator(name -> 2.5);
    assertThat(at.holds(coherent.conditions().getFirst().test())).isTrue();
    assertThat(value(at, coherent.startActions().getFirst().actions())).isEqualTo(1);
    assertThat(value(at, coherent.actionsAt("in"))).isEqualTo(3.5);
    FlatSystem.Regime regime = coherent.regimes().getFirst().get("r");
    assertThat(value(at, regime.onEntry())).isEqualTo(1000);
    assertThat(at.value(regime.rates().get("x"))).isEqualTo(2);
  }

  private static double value(Evaluator at, List<FlatSystem.Action> actions) {
    return at.value(((FlatSystem.Assign) actions.getFirst()).value());
  }
}

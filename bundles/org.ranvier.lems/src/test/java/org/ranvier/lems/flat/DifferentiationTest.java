/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.Models;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.ExpressionPrinter;

class DifferentiationTest {
  private static final String MODEL =
      """
      <ionChannelHH id="cal" conductance="10 pS">
        <gateHHInstantaneous id="m" instances="2">
          <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="6mV"/>
        </gateHHInstantaneous>
        <gateHHrates id="h" instances="1">
          <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gateHHrates>
      </ionChannelHH>
      <channelDensityGHK id="ghk" ionChannel="cal" permeability="1e-5 cm_per_s" ion="ca"/>
      <channelDensityNernst id="nernst" ionChannel="cal" condDensity="1 mS_per_cm2" ion="ca"/>
      <channelDensity id="plain" ionChannel="cal" condDensity="1 mS_per_cm2" erev="50mV"/>
      """;
  private static final Map<String, Double> AT =
      Map.of("v", -0.031, "temperature", 300.0, "caConc", 1e-4, "caConcExt", 2.0, "cal/h/q", 0.4);

  private static double numeric(FlatSystem system, String output, String by) {
    double h = Math.abs(AT.get(by)) * 1e-5;
    Map<String, Double> up = new HashMap<>(AT);
    up.put(by, AT.get(by) + h);
    Map<String, Double> down = new HashMap<>(AT);
    down.put(by, AT.get(by) - h);
    return (Models.values(system, up).get(output) - Models.values(system, down).get(output))
        / (2 * h);
  }

  private static double symbolic(FlatSystem system, Differentiation.Result result) {
    Map<String, Double> values = Models.values(system, AT);
    Evaluator evaluator = new Evaluator(values::get);
    result.steps().forEach(step -> values.put(step.name(), evaluator.value(step.value())));
    return evaluator.value(result.value());
  }

  @Test
  void currentDensitiesByVoltageAgreeWithFiniteDifferences() {
    for (String id : java.util.List.of("ghk", "nernst", "plain")) {
      FlatSystem system = Models.flatten(MODEL, id);
      double exact = symbolic(system, new Differentiation(system).of("iDensity", "v"));
      double numeric = numeric(system, "iDensity", "v");
      assertThat(exact).as(id).isCloseTo(numeric, within(1e-6 * Math.abs(numeric)));
    }
  }

  @Test
  void concentrationsCountToo() {
    FlatSystem system = Models.flatten(MODEL, "nernst");
    double exact = symbolic(system, new Differentiation(system).of("erev", "caConc"));
    double numeric = numeric(system, "erev", "caConc");
    assertThat(exact).isCloseTo(numeric, within(1e-6 * Math.abs(numeric)));
  }

  @Test
  void relaxingStatesHaveMinusTheReciprocalOfTheirTimeConstant() {
    FlatSystem system = Models.flatten(MODEL, "plain");
    Differentiation.Result result = new Differentiation(system).ofRate("cal/h/q");
    assertThat(ExpressionPrinter.print(result.value())).isEqualTo("-1 / cal/h/tau");
    assertThat(result.steps()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Differentiation(system).ofRate("nothing"));
  }

  @Test
  void statesAreHeldFixed() {
    FlatSystem system = Models.flatten(MODEL, "plain");
    Differentiation.Result result = new Differentiation(system).of("cal/h/fcond", "v");
    assertThat(result.isZero()).isTrue();
    assertThat(new Differentiation(system).of("cal/h/tau", "v").steps())
        .extracting(FlatSystem.Derived::name)
        .contains("d(cal/h/alpha)/d(v)");
  }
}

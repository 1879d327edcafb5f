/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ranvier.edit.language.Knowledge;

/** What is typed as an amount. */
class AmountCheckTest {
  private final AmountCheck check = new AmountCheck(Knowledge.core().lems().units());

  @Test
  void aNumberGetsTheUnitOfBeforeOrTheUsualOne() {
    assertThat(check.completed(" 80", "conductanceDensity", "0.12 S_per_cm2"))
        .isEqualTo("80 S_per_cm2");
    assertThat(check.completed("80", "conductanceDensity", "")).isEqualTo("80 mS_per_cm2");
    assertThat(check.completed("1e-3", "conductanceDensity", "nonsense"))
        .isEqualTo("1e-3 mS_per_cm2");
    assertThat(check.completed("3", "none", "")).isEqualTo("3");
    assertThat(check.completed("0.5 uF_per_cm2", "specificCapacitance", "1 F_per_m2"))
        .isEqualTo("0.5 uF_per_cm2");
    assertThat(check.completed("none", "voltage", "")).isEqualTo("none");
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(check.problem("80 mS_per_cm2", "conductanceDensity")).isEmpty();
    assertThat(check.problem("80 mV", "conductanceDensity")).get().asString().contains("80 mV");
    assertThat(check.problem("much", "conductanceDensity")).isPresent();
    assertThat(check.problem("-1", "none")).isPresent();
    assertThat(check.problem("12", "none")).isEmpty();
  }

  @Test
  void aFormulaMayNameTheDistanceOnly() {
    assertThat(AmountCheck.formulaProblem("1 + exp(p / 3)", "p")).isEmpty();
    assertThat(AmountCheck.formulaProblem("1 + x", "p"))
        .hasValue("there is no quantity x here; the distance is called p");
    assertThat(AmountCheck.formulaProblem("1 + ", "p")).isPresent();
  }

  @Test
  void unitsAreThoseOfTheDimension() {
    assertThat(check.unitsOf("conductanceDensity")).contains("mS_per_cm2", "S_per_m2");
    assertThat(check.unitsOf("none")).isEmpty();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.equation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTextTest {
  @ParameterizedTest
  @CsvSource({
    "mV, mV",
    "per_ms, ms⁻¹",
    "mS_per_cm2, mS·cm⁻²",
    "S_per_m2, S·m⁻²",
    "um, µm",
    "um2, µm²",
    "degC, °C",
    "kohm_cm, kΩ·cm",
    "per_mV, mV⁻¹",
    "m, m",
  })
  void unitsArePrinted(String symbol, String printed) {

    assertThat(UnitText.of(symbol)).isEqualTo(printed);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumberTextTest {
  private static String text(double value) {
    StringBuilder text = new StringBuilder();
    NumberText.append(text, value);
    return text.toString();
  }

  @Property
  void tenDigitsSurvive(@ForAll double value) {
    double magnitude = Math.abs(value);
    if (magnitude > 1e-290 && magnitude < 1e300) {
      assertThat(Double.parseDouble(text(value))).isCloseTo(value, within(magnitude * 1e-9));
      assertThat(text(value)).matches("-?\\d\\.\\d{9}e[+-]\\d{2,3}");
    }
  }

  @Test
  void powersOfTenAndSpecialValuesAreRight() {
    assertThat(text(0)).isEqualTo("0.000000000e+00");
    assertThat(text(-0.065)).isEqualTo("-6.500000000e-02");
    assertThat(text(1000)).isEqualTo("1.000000000e+03");
    assertThat(text(9.9999999999e-4)).isEqualTo("1.000000000e-03");
    assertThat(text(Double.NaN)).isEqualTo("NaN");
  }
}

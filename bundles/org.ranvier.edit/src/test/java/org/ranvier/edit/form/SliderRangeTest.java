/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SliderRangeTest {
  @Test
  void goesFromNothingToTwiceTheNumber() {
    SliderRange range = SliderRange.around("120").orElseThrow();
    assertThat(range.low()).isEqualTo("0");
    assertThat(range.high()).isEqualTo("240");
    assertThat(range.at(50)).isEqualTo("60");
    assertThat(range.at(33)).isEqualTo("39.6");
    assertThat(range.position("80")).isEqualTo(67);
  }

  @Test
  void keepsSignAndSpelling() {
    SliderRange range = SliderRange.around("-65.0").orElseThrow();
    assertThat(range.low()).isEqualTo("-130");
    assertThat(range.high()).isEqualTo("0");
    assertThat(range.at(SliderRange.STEPS / 2)).isEqualTo("-65.0");
    assertThat(SliderRange.around("1.20E-8").orElseThrow().at(100)).isEqualTo("1.20E-8");
  }

  @Test
  void hasRoomAroundZero() {
    SliderRange range = SliderRange.around("0").orElseThrow();
    assertThat(range.low()).isEqualTo("-1");
    assertThat(range.high()).isEqualTo("1");
  }

  @Test
  void isNothingForWhatIsNoNumber() {
    assertThat(SliderRange.around("")).isEmpty();
    assertThat(SliderRange.around("fast")).isEmpty();
    assertThat(SliderRange.around("1e400")).isEmpty();
  }

  @Property(tries = 400)
  void everyPositionIsANumberNearItsPlaceAndIsFoundAgain(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double start,
      @ForAll @IntRange(max = SliderRange.STEPS) int position) {
    SliderRange range = SliderRange.around(Double.toString(start)).orElseThrow();
    String shown = range.at(position);
    double low = Math.min(0, 2 * start);
    double exact = start == 0 ? -1 + position / 100.0 : low + Math.abs(start) * position / 100.0;
    double step = start == 0 ? 0.01 : Math.abs(start) / 100;
    assertThat(Double.parseDouble(shown)).isCloseTo(exact, within(0.051 * step + 1e-12 * step));
    assertThat(range.position(shown)).isEqualTo(position);
    int most = position == SliderRange.STEPS / 2 ? 20 : 5;
    assertThat(new BigDecimal(shown).stripTrailingZeros().precision()).isLessThanOrEqualTo(most);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  @Test
  void agreesWithParseDoubleBitForBit() {
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder(List.of("", "-", "+").get(random.nextInt(3)));
      int digits = 1 + random.nextInt(19);
      int point = random.nextInt(2 * digits + 2);
      for (int d = 0; d < digits; d++) {
        text.append(d == point ? "." : "").append(random.nextInt(10));
      }
      text.append(point == digits ? "." : "").append(random.nextInt(8) == 0 ? "e-7" : "");
      check(text.toString());
    }
    List.of("0", "-0", "-0.0", "0.1", "9007199254740993", "999999999999999", "0.000000000000001")
        .forEach(DecimalsTest::check);
  }

  private static void check(String text) {
    assertThat(Double.doubleToRawLongBits(Decimals.parse(text + "mV", text.length())))
        .as(text)
        .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
  }
}

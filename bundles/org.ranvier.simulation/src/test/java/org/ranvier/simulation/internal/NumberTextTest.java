/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumberTextTest {
  private static String text(double value) {
    byte[] text = new byte[NumberText.LONGEST + 2];
    int end = NumberText.write(text, 1, value);
    assertThat(end).isBetween(2, 1 + NumberText.LONGEST);
    return new String(text, 1, end - 1, StandardCharsets.US_ASCII);
  }

  /** The same digits by the plainest way. */
  private static String plain(double value) {
    double magnitude = Math.abs(value);
    int exponent = (int) Math.floor(Math.log10(magnitude));
    long digits = Math.round(scaled(magnitude, 9 - exponent));
    if (digits < 1_000_000_000L) {
      exponent--;
      digits = Math.round(scaled(magnitude, 9 - exponent));
    }
    if (digits >= 10_000_000_000L) {
      exponent++;
      digits /= 10;
    }
    String all = Long.toString(digits);
    String sign = value < 0 ? "-" : "";
    return sign
        + all.charAt(0)
        + "."
        + all.substring(1)
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  private static double scaled(double value, int power) {
    if (power > 300) {
      return value * 1e300 * Math.pow(10, power - 300.0);
    }
    return power >= 0 ? value * Math.pow(10, power) : value / Math.pow(10, -power);
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
  void allBitPatternsGiveTheDigitsOfThePlainWay() {
    Random random = new Random(11);
    for (int i = 0; i < 300_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(text(value)).isEqualTo(plain(value));
      }
    }
  }

  @Test
  void neighboursOfPowersOfTenAndOfTwoGiveTheDigitsOfThePlainWay() {
    for (int power = -323; power <= 308; power++) {
      checkAround(Double.parseDouble("1e" + power));
      checkAround(Math.pow(10, power) * (1 - 5e-11));
    }
    for (int power = -1074; power <= 1023; power++) {
      checkAround(Math.scalb(1.0, power));
    }
  }

  private static void checkAround(double value) {
    double near = value;
    for (int i = 0; i < 3 && near > Double.MIN_VALUE; i++) {
      near = Math.nextDown(near);
    }
    for (int i = 0; i < 7 && near < Double.MAX_VALUE; i++, near = Math.nextUp(near)) {
      assertThat(text(near)).isEqualTo(plain(near));
      assertThat(text(-near)).isEqualTo(plain(-near));
    }
  }

  @Test
  void specialValuesAreRight() {
    assertThat(text(0)).isEqualTo("0.000000000e+00");
    assertThat(text(-0.0)).isEqualTo("0.000000000e+00");
    assertThat(text(-0.065)).isEqualTo("-6.500000000e-02");
    assertThat(text(1000)).isEqualTo("1.000000000e+03");
    assertThat(text(9.9999999999e-4)).isEqualTo("1.000000000e-03");
    assertThat(text(Double.NaN)).isEqualTo("NaN");
    assertThat(text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    assertThat(text(Double.MAX_VALUE)).isEqualTo("1.797693135e+308");
  }
}

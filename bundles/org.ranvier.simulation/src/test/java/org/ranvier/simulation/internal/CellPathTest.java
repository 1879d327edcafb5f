/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellPathTest {
  @ParameterizedTest
  @CsvSource({
    "../pop[12], pop 12",
    "../pop/12/cell, pop 12 cell",
    "pop[0]/v, pop 0 v",
    "' ../a/./b[3]/[4] ', a b 3 4",
    "a//b/, a b",
    "a[x], a[x]",
    "a[], a[]",
    "a[1]2], a[1]2]",
    "a[1][2], a[1][2]",
    "a]b[1], a]b[1]",
    "'', ''",
    ".., ''"
  })
  void stepsAreNamesAndNumbers(String text, String steps) {
    assertThat(String.join(" ", CellPath.parse(text).steps())).isEqualTo(steps);
  }
}

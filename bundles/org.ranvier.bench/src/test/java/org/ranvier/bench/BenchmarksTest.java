/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  @Test
  void allAreTakenWhereNoneIsNamed() {
    assertThat(names()).hasSize(9).doesNotHaveDuplicates().startsWith("hh-1", "cable-945");
  }

  @Test
  void namesMayBeCutShortAndRepeated() {
    assertThat(names("ring")).containsExactly("ring-200x10", "ring-2000x10");
    assertThat(names("l5", "cable-9", "l5-pyramidal")).containsExactly("l5-pyramidal", "cable-945");
  }

  @Test
  void largeOnesAreNamedInFull() {
    assertThat(names("cable-1")).containsExactly("cable-10000");
    assertThat(names("cable-1000000", "ring-100000x10"))
        .containsExactly("cable-1000000", "ring-100000x10");
  }

  @Test
  void unknownNameIsRefusedWithTheNamesThatExist() {
    assertThatThrownBy(() -> names("cable", "rocket"))
        .hasMessageStartingWith("There is no benchmark rocket; there are hh-1, cable-945, ")
        .hasMessageEndingWith(", events-100k, cable-1000000, ring-100000x10.");
  }

  private static List<String> names(String... wanted) {
    return Benchmarks.select(List.of(wanted)).stream().map(Benchmark::name).toList();
  }
}

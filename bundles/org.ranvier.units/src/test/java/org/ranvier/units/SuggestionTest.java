/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SuggestionTest {
  private static final List<String> KNOWN =
      List.of("iafCell", "iafTauCell", "izhikevichCell", "pulseGenerator", "v");

  @Test
  void findsNamesWithATypingError() {
    assertThat(Suggestion.closest("iafCel", KNOWN)).contains("iafCell");
    assertThat(Suggestion.closest("IAFCELL", KNOWN)).contains("iafCell");
    assertThat(Suggestion.closest("pulesGenerator", KNOWN)).contains("pulseGenerator");
    assertThat(Suggestion.closest("ifaCell", KNOWN)).contains("iafCell");
    assertThat(Suggestion.closest("izhikevich2Cell", KNOWN)).contains("izhikevichCell");
    assertThat(Suggestion.closest("w", KNOWN)).contains("v");
  }

  @Test
  void namesTheNearestAndOfEquallyNearOnesTheFirst() {
    assertThat(Suggestion.closest("soma", List.of("som", "soma_", "somas"))).contains("som");
    assertThat(Suggestion.closest("dend1", List.of("dend22", "dend11", "dend1"))).contains("dend1");
  }

  /** What is passed over without a comparison could not have been the nearest. */
  @Test
  void findsWhatAComparisonWithAllNamesFinds() {
    Random random = new Random(11);
    for (int trial = 0; trial < 3000; trial++) {
      List<String> known = Stream.generate(() -> name(random)).limit(12).toList();
      String meant = known.get(random.nextInt(known.size()));
      int at = random.nextInt(meant.length());
      String written = meant.substring(0, at) + name(random).charAt(0) + meant.substring(at + 1);
      assertThat(Suggestion.closest(written, known))
          .as("%s among %s", written, known)
          .contains(Suggestion.nearest(written, known, 1).getFirst());
    }
  }

  private static String name(Random random) {
    String letters = "aAbBzZ_09-é";
    StringBuilder name = new StringBuilder();
    for (int n = 3 + random.nextInt(6); n > 0; n--) {
      name.append(letters.charAt(random.nextInt(letters.length())));
    }
    return name.toString();
  }

  @Test
  void ordersNamesByNearness() {
    assertThat(Suggestion.nearest("iafcell", KNOWN, 3))
        .containsExactly("iafCell", "iafTauCell", "v");
    assertThat(Suggestion.nearest("", KNOWN, 2)).containsExactly("v", "iafCell");
    assertThat(Suggestion.nearest("x".repeat(100_000), KNOWN, 2))
        .containsExactly("iafCell", "iafTauCell");
    assertThat(Suggestion.nearest("w", List.of(), 2)).isEmpty();
  }

  @Test
  void isSilentWhereNothingIsNear() {
    assertThat(Suggestion.closest("network", KNOWN)).isEmpty();
    assertThat(Suggestion.closest("", KNOWN)).contains("v");
    assertThat(Suggestion.closest("x".repeat(100_000), List.of("x".repeat(100_001)))).isEmpty();
  }

  /** As many wrong names as a broken file may have; SuggestionBenchmark says what one costs. */
  @Test
  @Timeout(60)
  void searchesAmongManyNames() {
    List<String> many = IntStream.range(0, 5000).mapToObj(i -> "component_" + i).toList();
    for (int i = 0; i < 500; i++) {
      assertThat(Suggestion.closest("segmentGroup" + i, many)).isEmpty();
    }
    assertThat(Suggestion.closest("componnet_4999", many)).contains("component_4999");
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {
  /** Against a search from each name, on random graphs. */
  @Test
  void closesWhereASearchLeadsBack() {
    Random random = new Random(11);
    for (int graph = 0; graph < 300; graph++) {
      int size = 1 + random.nextInt(9);
      Map<String, List<String>> next = new LinkedHashMap<>();
      for (int n = 0; n < size; n++) {
        List<String> targets = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
          targets.add("n" + random.nextInt(size + 1));
        }
        next.put("n" + n, targets);
      }
      Circles circles = new Circles(next);
      next.forEach(
          (from, targets) ->
              targets.forEach(
                  to ->
                      assertThat(circles.closes(from, to))
                          .as("%s to %s in %s", from, to, next)
                          .isEqualTo(next.containsKey(to) && leads(to, from, next))));
    }
  }

  private static boolean leads(String from, String goal, Map<String, List<String>> next) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.remove();
      if (at.equals(goal)) {
        return true;
      }
      if (seen.add(at)) {
        open.addAll(next.getOrDefault(at, List.of()));
      }
    }
    return false;
  }

  @Test
  void aLongCircleNeedsNeitherStackNorPatience() {
    Map<String, List<String>> next = new LinkedHashMap<>();
    int size = 200_000;
    for (int n = 0; n < size; n++) {
      next.put("n" + n, List.of("n" + (n + 1) % size));
    }
    assertThat(new Circles(next).closes("n0", "n1")).isTrue();
  }
}

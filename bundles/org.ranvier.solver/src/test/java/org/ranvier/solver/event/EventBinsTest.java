/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EventBinsTest {
  private static void put(EventBins bins, long step, int event) {
    bins.put(step, EventBins.receiver(event / 7, event), 0.5 * event);
  }

  private static List<Integer> take(EventBins bins, long step) {
    List<Integer> events = new ArrayList<>();
    for (int k = 0; k < bins.count(step); k++) {
      long receiver = bins.receivers(step)[k];
      int event = EventBins.instance(receiver);
      assertThat(EventBins.port(receiver)).isEqualTo(event / 7);
      assertThat(bins.values(step)[k]).isEqualTo(0.5 * event);
      events.add(event);
    }
    bins.clear(step);
    return events;
  }

  /** Against a list for each step: the same events at the same steps in the same order. */
  @Test
  void deliversWhatWasPutInTheOrderOfPutting() {
    int[] delays = {1, 2, 7, 65_533, 65_535, 65_536, 70_000, 200_000};
    EventBins bins = new EventBins(200_000);
    Map<Long, List<Integer>> expected = new TreeMap<>();
    Random random = new Random(4);
    for (long step = 0; step < 500_000; step++) {
      assertThat(take(bins, step)).isEqualTo(expected.getOrDefault(step, List.of()));
      expected.remove(step);
      if (step % 40 == 0) {
        long due = step + delays[random.nextInt(delays.length)];
        int event = (int) step;
        put(bins, due, event);
        expected.computeIfAbsent(due, d -> new ArrayList<>()).add(event);
      }
    }
  }

  @Test
  void aDelayOfAnyLengthTakesLittleMemory() {
    EventBins bins = new EventBins(Long.MAX_VALUE - 10);
    put(bins, 4_000_000_000_000L, 5);
    put(bins, 3, 7);
    for (long step = 0; step < 3; step++) {
      assertThat(take(bins, step)).isEmpty();
    }
    assertThat(take(bins, 3)).containsExactly(7);
  }
}

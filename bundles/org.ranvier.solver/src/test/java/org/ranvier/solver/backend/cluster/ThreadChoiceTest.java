/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadChoiceTest {
  private final ThreadChoice choice = new ThreadChoice();

  /** Shared ones among the steps of one period. */
  private int sharedOfPeriod(long sharedNanos, long aloneNanos) {
    int shared = 0;
    for (int step = 0; step < ThreadChoice.PERIOD; step++) {
      boolean now = choice.shares();
      shared += now ? 1 : 0;
      choice.took(now ? sharedNanos : aloneNanos);
    }
    return shared;
  }

  @Test
  void whatIsFasterIsDoneUntilThatChanges() {
    int trial = ThreadChoice.TRIAL;
    assertThat(sharedOfPeriod(10, 18)).isEqualTo(ThreadChoice.PERIOD - trial);
    assertThat(sharedOfPeriod(30, 18)).isEqualTo(trial);
    assertThat(sharedOfPeriod(12, 18)).isEqualTo(ThreadChoice.PERIOD - trial);
  }
}

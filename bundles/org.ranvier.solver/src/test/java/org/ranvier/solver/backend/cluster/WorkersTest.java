/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {
  /** More threads than processors, so that some come too late for a round. */
  private static final int THREADS = 2 * Runtime.getRuntime().availableProcessors() + 1;

  @Test
  void everyPieceIsDoneOnceBeforeTheRoundEnds() {
    try (Workers workers = new Workers(THREADS)) {
      for (int round = 0; round < 2000; round++) {
        AtomicIntegerArray done = new AtomicIntegerArray(1 + round % 17);
        workers.forEach(done.length(), done::incrementAndGet);
        for (int piece = 0; piece < done.length(); piece++) {
          assertThat(done.get(piece)).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void aFailureEndsItsRoundAndNoOther() {
    try (Workers workers = new Workers(THREADS)) {
      for (int round = 0; round < 100; round++) {
        assertThatThrownBy(
                () ->
                    workers.forEach(
                        20,
                        piece -> {
                          if (piece == 7) {
                            throw new IllegalStateException("seven");
                          }
                        }))
            .hasMessage("seven");
        AtomicIntegerArray done = new AtomicIntegerArray(9);
        workers.forEach(9, done::incrementAndGet);
        assertThat(done.toString()).isEqualTo("[1, 1, 1, 1, 1, 1, 1, 1, 1]");
      }
    }
  }
}

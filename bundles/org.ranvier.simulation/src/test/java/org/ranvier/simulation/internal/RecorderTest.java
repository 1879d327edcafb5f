/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.solver.backend.Records;

@Timeout(60)
class RecorderTest {
  private static final int COUNT = 500;

  private static void fill(Recorder recorder, int number) {
    Records records = recorder.next();
    assertThat(records.rows()).isZero();
    records.values()[records.addRow(number)] = number;
    recorder.take(records);
  }

  @Test
  void everythingIsTakenOnceInOrderOnAnotherThread() {
    List<Integer> taken = new ArrayList<>();
    Set<Thread> threads = new HashSet<>();
    try (Recorder recorder =
        new Recorder(
            1,
            records -> {
              taken.add((int) records.value(0, 0));
              threads.add(Thread.currentThread());
            })) {
      for (int i = 0; i < COUNT; i++) {
        fill(recorder, i);
      }
      recorder.finish();
    }
    assertThat(taken).isEqualTo(IntStream.range(0, COUNT).boxed().toList());
    assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void whoeverFillsWaitsInsteadOfFillingTheMemory() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger handed = new AtomicInteger();
    Set<Records> different = new HashSet<>();
    try (Recorder recorder = new Recorder(1, records -> await(go))) {
      Thread filling =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < COUNT; i++) {
                      Records records = recorder.next();
                      different.add(records);
                      recorder.take(records);
                      handed.incrementAndGet();
                    }
                  });
      while (filling.getState() != Thread.State.WAITING) {
        Thread.sleep(1);
      }
      assertThat(handed.get()).isLessThan(10);
      go.countDown();
      filling.join();
      recorder.finish();
    }
    assertThat(handed.get()).isEqualTo(COUNT);
    assertThat(different).hasSizeLessThan(10);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatTheSinkThrowsReachesTheOneWhoFills() {
    RunFailedException full = new RunFailedException("no space");
    AtomicInteger taken = new AtomicInteger();
    try (Recorder recorder =
        new Recorder(
            1,
            records -> {
              if (taken.incrementAndGet() == 3) {
                throw full;
              }
            })) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < COUNT; i++) {
                  fill(recorder, i);
                }
              })
          .isSameAs(full);
      assertThatThrownBy(recorder::finish).isSameAs(full);
    }
    assertThat(taken.get()).isEqualTo(3);
  }

  @Test
  void whatTheSinkThrowsAtTheEndIsNotLost() {
    OutOfMemoryError tooMuch = new OutOfMemoryError("of a test");
    try (Recorder recorder =
        new Recorder(
            1,
            records -> {
              throw tooMuch;
            })) {
      fill(recorder, 0);
      assertThatThrownBy(recorder::finish).isSameAs(tooMuch);
    }
  }

  @Test
  void closingLeavesTheRestButEndsWhatHasBegun() throws InterruptedException {
    AtomicInteger taken = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Recorder recorder =
        new Recorder(
            1,
            records -> {
              begun.countDown();
              await(go);
              taken.incrementAndGet();
            });
    fill(recorder, 0);
    fill(recorder, 1);
    await(begun);
    Thread closing = Thread.ofPlatform().start(recorder::close);
    while (closing.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    assertThat(taken.get()).isZero();
    go.countDown();
    closing.join();
    assertThat(taken.get()).isEqualTo(1);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do numbered pieces of work together: whoever is free takes the next piece. They spin
 * for a while between two rounds, since the next one mostly follows at once, and then park.
 */
final class Workers implements AutoCloseable {
  private static final int SPINS = 20_000;

  /** Where there are more threads than processors, others are let go first. */
  private static final long PAUSE_NANOS = 50_000;

  /** One call of {@link #forEach}. */
  private record Round(int number, int count, IntConsumer work, AtomicInteger done) {}

  private static final Round NONE = new Round(0, 0, piece -> {}, new AtomicInteger());

  private final Thread[] helpers;

  /** Number of the round in the upper half, the next piece of it in the lower. */
  private final AtomicLong ticket = new AtomicLong();

  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile Round current = NONE;
  private volatile boolean closed;

  /**
   * @param threads how many work, the one that calls {@link #forEach} included
   */
  Workers(int threads) {
    helpers = new Thread[Math.max(0, threads - 1)];
    for (int t = 0; t < helpers.length; t++) {
      helpers[t] = Thread.ofPlatform().daemon().name("ranvier-solver-" + (t + 1)).start(this::help);
    }
  }

  int threads() {
    return helpers.length + 1;
  }

  /** Does the pieces 0 to {@code count} − 1, each once, on all threads; ends when all are done. */
  void forEach(int count, IntConsumer piece) {
    if (helpers.length == 0 || count < 2) {
      for (int i = 0; i < count; i++) {
        piece.accept(i);
      }
      return;
    }
    Round round = new Round(current.number + 1, count, piece, new AtomicInteger());
    ticket.set((long) round.number << 32);
    current = round;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    takePieces(round);
    // Waits for pieces, not for threads: one that has not been given a processor yet has none.
    for (int spins = 0; round.done.get() < count; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, PAUSE_NANOS);
      }
    }
    Throwable failed = failure.getAndSet(null);
    if (failed instanceof RuntimeException e) {
      throw e;
    }
    if (failed instanceof Error e) {
      throw e;
    }
  }

  private void takePieces(Round round) {
    long next = ticket.get();
    while ((int) (next >>> 32) == round.number && (int) next < round.count) {
      if (ticket.compareAndSet(next, next + 1)) {
        doPiece(round, (int) next);
      }
      next = ticket.get();
    }
  }

  private void doPiece(Round round, int piece) {
    try {
      if (failure.get() == null) {
        round.work.accept(piece);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      round.done.incrementAndGet();
    }
  }

  private void help() {
    Round done = NONE;
    while (!closed) {
      int spins = 0;
      while (current.number == done.number && !closed) {
        if (++spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      if (!closed) {
        done = current;
        takePieces(done);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }
}

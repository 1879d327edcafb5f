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

  private final Thread[] helpers;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicLong round = new AtomicLong();
  private volatile boolean closed;
  private int pieces;
  private IntConsumer work = piece -> {};

  /**
   * @param threads how many work, the one that calls {@link #forEach} included
   */
  Workers(int threads) {
    helpers = new Thread[Math.max(0, threads - 1)];
    for (int t = 0; t < helpers.length; t++) {
      helpers[t] = Thread.ofPlatform().daemon().name("ranvier-solver-" + (t + 1)).start(this::help);
    }
  }

  /** Does the pieces 0 to {@code count} − 1, each once, on all threads; ends when all are done. */
  void forEach(int count, IntConsumer piece) {
    if (helpers.length == 0 || count < 2) {
      for (int i = 0; i < count; i++) {
        piece.accept(i);
      }
      return;
    }
    pieces = count;
    work = piece;
    next.set(0);
    busy.set(helpers.length);
    round.incrementAndGet();
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    takePieces();
    while (busy.get() > 0) {
      Thread.onSpinWait();
    }
    Throwable failed = failure.getAndSet(null);
    if (failed instanceof RuntimeException e) {
      throw e;
    }
    if (failed instanceof Error e) {
      throw e;
    }
  }

  private void takePieces() {
    try {
      for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
        work.accept(i);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      next.set(pieces);
    }
  }

  private void help() {
    long done = 0;
    while (!closed) {
      int spins = 0;
      while (round.get() == done && !closed) {
        if (++spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      if (!closed) {
        done = round.get();
        takePieces();
        busy.decrementAndGet();
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

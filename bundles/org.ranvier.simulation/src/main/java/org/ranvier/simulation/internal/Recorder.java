/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.backend.Records;

/**
 * Takes what was recorded off the thread that steps: full records go to a thread of their own, one
 * after the other, and come back empty. There are only so many of them; a run that records faster
 * than its results can be taken waits, instead of filling the memory.
 */
final class Recorder implements AutoCloseable {
  /** One is filled, one is taken, and two even out what takes longer now and then. */
  private static final int MOST = 4;

  /** Values of one of them, as far as it goes with {@link #FEWEST_ROWS}. */
  private static final int VALUES = 1 << 18;

  /** A stretch of so few steps would be short even where very much is recorded. */
  private static final int FEWEST_ROWS = 16;

  private final int probes;
  private final Consumer<Records> sink;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Records> full = new ArrayDeque<>();
  private final Queue<Records> empty = new ArrayDeque<>();
  private final Thread thread;
  private int made;
  private boolean ending;
  private boolean abandoned;
  private @Nullable Throwable failure;

  /**
   * @param probes number of values in a row of records
   * @param sink takes records; they are emptied afterwards
   */
  Recorder(int probes, Consumer<Records> sink) {
    this.probes = probes;
    this.sink = sink;
    this.thread = Thread.ofPlatform().daemon().name("ranvier-recorder").start(this::work);
  }

  /** Rows that records should hold at most. */
  int rows() {
    return Math.max(FEWEST_ROWS, VALUES / Math.max(1, probes));
  }

  /**
   * Empty records, when there are any.
   *
   * @throws RuntimeException what the sink has thrown
   */
  Records next() {
    lock.lock();
    try {
      while (empty.isEmpty() && made == MOST) {
        changed.awaitUninterruptibly();
      }
      throwFailure();
      if (empty.isEmpty()) {
        made++;
        return new Records(probes);
      }
      return empty.remove();
    } finally {
      lock.unlock();
    }
  }

  /** Hands over records that {@link #next} gave. */
  void take(Records records) {
    lock.lock();
    try {
      full.add(records);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the sink has taken everything.
   *
   * @throws RuntimeException what the sink has thrown
   */
  void finish() {
    end(false);
    lock.lock();
    try {
      throwFailure();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the thread; what the sink has not begun with is lost unless {@link #finish} was called.
   */
  @Override
  public void close() {
    end(true);
  }

  private void end(boolean lose) {
    lock.lock();
    try {
      ending = true;
      abandoned |= lose;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException waitAllTheSame) {
        interrupted = true; // the sink's files are closed behind this
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwFailure() {
    switch (failure) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      default -> throw new IllegalStateException(failure);
    }
  }

  // ---- on the thread of its own --------------------------------------------------------------

  private void work() {
    for (Records records = awaitFull(); records != null; records = awaitFull()) {
      Throwable thrown = null;
      try {
        sink.accept(records);
      } catch (RuntimeException | Error passedOn) {
        thrown = passedOn;
      }
      records.clear();
      giveBack(records, thrown);
    }
  }

  private @Nullable Records awaitFull() {
    lock.lock();
    try {
      while (full.isEmpty() && !ending) {
        changed.awaitUninterruptibly();
      }
      return abandoned || failure != null ? null : full.poll();
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Records records, @Nullable Throwable thrown) {
    lock.lock();
    try {
      failure = thrown;
      empty.add(records);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}

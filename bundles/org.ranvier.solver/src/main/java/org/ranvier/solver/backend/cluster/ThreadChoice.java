/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

/**
 * Whether steps are shared among threads or done by one alone, whichever was faster of late:
 * threads that wait for each other within a step lose more than they gain where other programs need
 * the processors. Both are tried now and then; what is computed is the same.
 */
final class ThreadChoice {
  /** Steps in a row of each kind that are timed. */
  static final int TRIAL = 8;

  /** After so many steps both are timed again. */
  static final int PERIOD = 256;

  private int place;
  private long sharedNanos;
  private long aloneNanos;

  /** Whether the next step should be shared. */
  boolean shares() {
    if (place < 2 * TRIAL) {
      return place < TRIAL;
    }
    return sharedNanos <= aloneNanos;
  }

  /** Takes the time of that step. */
  void took(long nanos) {
    if (place == 0) {
      sharedNanos = 0;
      aloneNanos = 0;
    }
    if (place < TRIAL) {
      sharedNanos += nanos;
    } else if (place < 2 * TRIAL) {
      aloneNanos += nanos;
    }
    place = (place + 1) % PERIOD;
  }
}

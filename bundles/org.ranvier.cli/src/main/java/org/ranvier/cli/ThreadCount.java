/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

/**
 * A number of threads on the command line.
 *
 * @param value at least 1
 */
record ThreadCount(int value) {
  /** Refuses numbers below 1. */
  ThreadCount {
    if (value < 1) {
      throw new IllegalArgumentException(value + " threads");
    }
  }
}

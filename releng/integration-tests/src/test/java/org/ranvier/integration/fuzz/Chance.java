/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that the same case makes again every time. */
final class Chance {
  private final SplittableRandom random;

  private Chance(long state) {
    this.random = new SplittableRandom(state);
  }

  /** The choices of one case; cases next to each other have nothing in common. */
  static Chance ofCase(long seed, long number) {
    return new Chance(new SplittableRandom(seed).nextLong() ^ (number * 0x9E3779B97F4A7C15L));
  }

  /** 0 … n - 1. */
  int below(int n) {
    return random.nextInt(n);
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** 0 … below 1. */
  double fraction() {
    return random.nextDouble();
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  byte[] bytes(int n) {
    byte[] bytes = new byte[n];
    random.nextBytes(bytes);
    return bytes;
  }
}

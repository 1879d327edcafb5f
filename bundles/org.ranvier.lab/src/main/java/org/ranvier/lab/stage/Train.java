/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.stage;

/**
 * Events at equal distances.
 *
 * @param port of the part that they arrive at, by its path: {@code in}, {@code stdp/postSpike}
 * @param firstMs time of the first
 * @param intervalMs distance, above zero
 * @param count how many, one at least
 */
public record Train(String port, double firstMs, double intervalMs, int count) {
  public Train {
    if (!(firstMs >= 0) || !(intervalMs > 0) || !Double.isFinite(intervalMs) || count < 1) {
      throw new IllegalArgumentException(
          "%d events from %s ms, %s ms apart; one or more, at times from 0 on, are expected"
              .formatted(count, firstMs, intervalMs));
    }
  }

  /** The time of the last event. */
  public double lastMs() {
    return firstMs + (count - 1) * intervalMs;
  }
}

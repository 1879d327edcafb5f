/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.util.List;

/**
 * Steps of current, one a run.
 *
 * @param delayMs when each begins
 * @param durationMs how long it lasts
 * @param totalMs how long the runs are
 * @param nanoamperes amplitudes; positive ones depolarise
 */
public record CurrentSteps(
    double delayMs, double durationMs, double totalMs, List<Double> nanoamperes) {
  public CurrentSteps {
    nanoamperes = List.copyOf(nanoamperes);
    if (!(delayMs >= 0) || !(durationMs > 0) || !(totalMs >= delayMs) || nanoamperes.isEmpty()) {
      throw new IllegalArgumentException(
          "%d steps after %s ms for %s ms in runs of %s ms"
              .formatted(nanoamperes.size(), delayMs, durationMs, totalMs));
    }
  }
}

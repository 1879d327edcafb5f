/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.Locale;
import org.ranvier.bench.Measured;
import org.ranvier.bench.Timing;

/** Results of benchmarks as lines of a table. */
final class BenchTable {
  private BenchTable() {}

  static String head() {
    return "%-16s %8s %7s %6s %12s %12s %10s %8s %8s"
        .formatted(
            "benchmark",
            "size",
            "steps",
            "rounds",
            "ns a step",
            "median",
            "and unit",
            "load s",
            "spikes");
  }

  static String line(Measured measured) {
    Timing own = measured.own();
    return String.format(
        Locale.ROOT,
        "%-16s %8d %7d %6d %12.0f %12.0f %10.2f %8.2f %8d",
        measured.benchmark().name(),
        measured.units(),
        own.steps(),
        own.rounds().size(),
        own.minimum(),
        own.median(),
        own.minimum() / measured.units(),
        own.loadSeconds(),
        measured.spikes());
  }
}

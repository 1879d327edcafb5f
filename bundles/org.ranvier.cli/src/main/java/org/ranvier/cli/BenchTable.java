/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ranvier.bench.Agreement;
import org.ranvier.bench.Measured;
import org.ranvier.bench.Reference;
import org.ranvier.bench.Timing;

/** Results of benchmarks as lines of a table. */
final class BenchTable {
  private BenchTable() {}

  /**
   * @param other name of the engine beside, where there is one
   */
  static String head(Optional<String> other) {
    String own =
        String.format(
            "%-16s %7s %6s %6s %11s %11s %9s %7s %8s",
            "benchmark",
            "size",
            "steps",
            "rounds",
            "ns a step",
            "median",
            "and unit",
            "load s",
            "spikes");
    return other
        .map(
            name ->
                own
                    + String.format(
                        " %13s %11s %9s %7s %6s  agreement",
                        name, "median", "and unit", "load s", "ratio"))
        .orElse(own);
  }

  static String line(Measured measured) {
    Timing own = measured.own();
    String line =
        String.format(
            Locale.ROOT,
            "%-16s %7d %6d %6d %11.0f %11.0f %9.2f %7.2f %8d",
            measured.benchmark().name(),
            measured.units(),
            own.steps(),
            own.rounds().size(),
            own.minimum(),
            own.median(),
            own.minimum() / measured.units(),
            own.loadSeconds(),
            measured.spikes());
    return measured.reference().map(other -> line + beside(measured, other)).orElse(line);
  }

  private static String beside(Measured measured, Reference other) {
    Timing timing = other.timing();
    return String.format(
        Locale.ROOT,
        " %13.0f %11.0f %9.2f %7.2f %6.2f  %s",
        timing.minimum(),
        timing.median(),
        timing.minimum() / measured.units(),
        timing.loadSeconds(),
        measured.ratio().orElseThrow(),
        found(other.agreement()));
  }

  private static String found(Agreement agreement) {
    String sign = agreement.holds() ? "" : "NO: ";
    return sign
        + switch (agreement.comparison()) {
          case POTENTIAL ->
              String.format(Locale.ROOT, "%.1e mV, %s", agreement.potential(), spikes(agreement));
          case SPIKES ->
              String.format(
                  Locale.ROOT,
                  "%.1e (%.1e before spikes), %s",
                  agreement.potential(),
                  agreement.beforeSpike(),
                  spikes(agreement));
          case RATE ->
              String.format(Locale.ROOT, "rate within %.2f %%", 100 * agreement.rateDifference());
        };
  }

  private static String spikes(Agreement agreement) {
    return Double.isNaN(agreement.spikeTimeUs())
        ? "%d spikes and %d".formatted(agreement.spikes(), agreement.referenceSpikes())
        : String.format(Locale.ROOT, "spikes %.2g us", agreement.spikeTimeUs());
  }

  /** What to know about the other engine's models, a line for each that says something. */
  static List<String> remarks(List<Measured> all) {
    return all.stream()
        .filter(measured -> measured.reference().stream().anyMatch(r -> !r.remark().isEmpty()))
        .map(m -> m.benchmark().name() + ": " + m.reference().orElseThrow().remark())
        .toList();
  }
}

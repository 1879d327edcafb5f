/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures benchmarks. Each is loaded once and run in whole rounds. The first round warms up and
 * does not count, unless it alone takes longer than all should.
 *
 * @param rounds most rounds that count, at least 1
 * @param seconds when this much time has passed with rounds of one benchmark, none is begun any
 *     more
 * @param backend name of the back end; the best available one where left open
 */
public record Measuring(int rounds, double seconds, Optional<String> backend) {
  /** Refuses numbers that measure nothing. */
  public Measuring {
    if (rounds < 1 || !(seconds > 0)) {
      throw new IllegalArgumentException("at least one round and some time are needed");
    }
  }

  /**
   * Measures one benchmark.
   *
   * @throws IOException the model cannot be written to the folder for temporary files
   */
  public Measured measure(Benchmark benchmark) throws IOException {
    Path folder = Files.createTempDirectory("ranvier-bench-");
    try {
      Path model = benchmark.model().write(folder);
      try (OwnEngine own = new OwnEngine(model, backend)) {
        List<Round> counted = interleaved(List.of(own)).getFirst();
        return new Measured(
            benchmark,
            own.info(),
            new Timing(own.loadSeconds(), own.info().steps(), counted),
            own.observation().spikes());
      }
    } finally {
      delete(folder);
    }
  }

  /** The rounds of each engine, taken in turn, so that all meet the same state of the machine. */
  private List<List<Round>> interleaved(List<? extends Engine> engines) {
    List<List<Round>> counted = new ArrayList<>();
    double longest = 0;
    for (Engine engine : engines) {
      Round first = engine.round();
      counted.add(new ArrayList<>(List.of(first)));
      longest = Math.max(longest, first.wallSeconds());
    }
    if (longest > seconds) {
      return counted;
    }
    counted.forEach(List::clear);
    long begin = System.nanoTime();
    for (int r = 0; r < rounds && (r == 0 || (System.nanoTime() - begin) / 1e9 < seconds); r++) {
      for (int e = 0; e < engines.size(); e++) {
        counted.get(e).add(engines.get(e).round());
      }
    }
    return counted;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

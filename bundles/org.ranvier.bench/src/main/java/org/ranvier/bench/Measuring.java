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
import org.ranvier.bench.model.NeuronModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunInfo;

/**
 * Measures benchmarks. Each is loaded once and run in whole rounds. The first round warms up and
 * does not count, unless it alone takes longer than all should.
 *
 * @param rounds most rounds that count, at least 1
 * @param seconds when this much time has passed with rounds of one benchmark, none is begun any
 *     more
 * @param backend name of the back end; the best available one where left open
 * @param threads threads that Ranvier computes on; with more than one, times are by the clock
 * @param neuron the NEURON that runs the same models, round by round in turn, where that is wanted
 */
public record Measuring(
    int rounds,
    double seconds,
    Optional<String> backend,
    int threads,
    Optional<NeuronInstallation> neuron) {
  /** Refuses numbers that measure nothing. */
  public Measuring {
    if (rounds < 1 || !(seconds > 0) || threads < 1) {
      throw new IllegalArgumentException("at least one round, one thread and some time are needed");
    }
  }

  /** The same with rounds of NEURON in between. */
  public Measuring beside(NeuronInstallation installation) {
    return new Measuring(rounds, seconds, backend, threads, Optional.of(installation));
  }

  /**
   * Measures one benchmark.
   *
   * @return empty where it was cancelled
   * @throws IOException the model cannot be written to the folder for temporary files
   */
  public Optional<Measured> measure(Benchmark benchmark, Cancellation cancellation)
      throws IOException {
    Path folder = Files.createTempDirectory("ranvier-bench-");
    try {
      Path model = benchmark.model().write(folder);
      try (OwnEngine own = new OwnEngine(model, backend, threads, cancellation)) {
        Measured measured =
            neuron.isPresent()
                ? against(neuron.get(), benchmark, own, folder, cancellation)
                : alone(benchmark, own, cancellation);
        return Optional.of(measured).filter(whole -> !cancellation.isCancelled());
      }
    } finally {
      delete(folder);
    }
  }

  private Measured alone(Benchmark benchmark, OwnEngine own, Cancellation cancellation) {
    List<Round> counted = interleaved(List.of(own), cancellation).getFirst();
    return measured(benchmark, own, counted, Optional.empty());
  }

  private Measured against(
      NeuronInstallation installation,
      Benchmark benchmark,
      OwnEngine own,
      Path folder,
      Cancellation cancellation)
      throws IOException {
    NeuronModel model = benchmark.model().neuron();
    RunInfo info = own.info();
    try (NeuronEngine other =
        new NeuronEngine(installation, model, folder, info.eventSelections().size())) {
      List<List<Round>> counted = interleaved(List.of(own, other), cancellation);
      Agreement agreement =
          Agreement.of(
              benchmark.comparison(),
              own.observation(),
              other.observation(),
              info.timeStepMs(),
              info.durationMs());
      Timing timing = new Timing(other.loadSeconds(), info.steps(), counted.getLast());
      return measured(
          benchmark,
          own,
          counted.getFirst(),
          Optional.of(
              new Reference(
                  "NEURON " + installation.version(), timing, agreement, model.remark())));
    }
  }

  private static Measured measured(
      Benchmark benchmark, OwnEngine own, List<Round> counted, Optional<Reference> reference) {
    Timing timing = new Timing(own.loadSeconds(), own.info().steps(), counted);
    return new Measured(benchmark, own.info(), timing, own.observation().spikes(), reference);
  }

  /** The rounds of each engine, taken in turn, so that all meet the same state of the machine. */
  private List<List<Round>> interleaved(List<? extends Engine> engines, Cancellation cancellation) {
    List<List<Round>> counted = new ArrayList<>();
    double sum = 0;
    for (Engine engine : engines) {
      Round first = engine.round();
      counted.add(new ArrayList<>(List.of(first)));
      sum += first.wallSeconds();
    }
    if (sum > seconds * engines.size() || cancellation.isCancelled()) {
      return counted;
    }
    counted.forEach(List::clear);
    long end = System.nanoTime() + (long) (seconds * engines.size() * 1e9);
    int round = 0;
    do {
      for (int e = 0; e < engines.size(); e++) {
        counted.get(e).add(engines.get(e).round());
      }
      round++;
    } while (round < rounds && System.nanoTime() < end && !cancellation.isCancelled());
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

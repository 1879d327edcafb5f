/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ranvier.bench.Benchmark;
import org.ranvier.bench.Benchmarks;
import org.ranvier.bench.Measured;
import org.ranvier.bench.Measuring;
import org.ranvier.bench.NeuronInstallation;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ranvier bench}: measures how fast simulations are. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Measures how fast models made for it are simulated.",
      "Times are processor time a step, without loading, in the fastest round and in the median one;"
          + " a potential and spikes are recorded all the while."
    })
final class BenchCommand implements Callable<Integer> {
  private final Printer printer;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description =
          "names of benchmarks or how they begin, of the largest ones the whole name; all others by"
              + " default")
  private List<String> names = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "most rounds of one benchmark that count (default: 20)")
  private int rounds = 20;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "time after which no round of a benchmark is begun any more (default: 10)")
  private double seconds = 10;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description = "what computes; the best available one by default")
  private @Nullable String backend;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "threads that compute (default: 1); with more, times are by the clock, not the processor's")
  private int threads = 1;

  @Option(
      names = "--vs",
      paramLabel = "ENGINE",
      description =
          "also measure another engine, round by round in turn, and compare results: neuron")
  private @Nullable String other;

  @Option(names = "--json", description = "print one JSON array about all benchmarks")
  private boolean json;

  @Option(
      names = "--here",
      hidden = true,
      description = "measure in this process, and print neither head nor what holds for all")
  private boolean here;

  BenchCommand(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    List<Benchmark> chosen;
    Measuring measuring;
    try {
      chosen = Benchmarks.select(names);
      if (other != null && !other.equals("neuron")) {
        throw new IllegalArgumentException(
            "\"%s\" cannot be measured beside; --vs neuron can".formatted(other));
      }
      measuring =
          new Measuring(rounds, seconds, Optional.ofNullable(backend), threads, Optional.empty());
    } catch (IllegalArgumentException fault) {
      printer.note(String.valueOf(fault.getMessage()));
      return ExitCode.USAGE;
    }
    if (other != null) {
      measuring = measuring.beside(neuron());
    }
    var cancellation = new Cancellation();
    Optional<List<String>> self = here || chosen.size() == 1 ? Optional.empty() : OwnProcess.find();
    try (var _ = new Interrupt(cancellation)) {
      if (self.isPresent()) {
        return apart(chosen, measuring, self.get(), cancellation);
      }
      List<Measured> all = measure(chosen, measuring, cancellation);
      report(all);
      if (cancellation.isCancelled()) {
        return ExitCode.INTERRUPTED;
      }
      return agree(all) ? ExitCode.FINE : ExitCode.FAILURE;
    }
  }

  /**
   * Measures each in a Java machine of its own, as simulations run: what one benchmark lets the
   * machine believe of the code would slow down the next by some per cent.
   */
  private int apart(
      List<Benchmark> chosen, Measuring measuring, List<String> self, Cancellation cancellation)
      throws IOException {
    printHead(measuring);
    List<String> results = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    int code = ExitCode.FINE;
    for (Benchmark benchmark : chosen) {
      List<String> command = new ArrayList<>(self);
      command.addAll(List.of("bench", benchmark.name(), "--here", "--rounds", "" + rounds));
      command.addAll(List.of("--seconds", "" + seconds, "--threads", "" + threads));
      Optional.ofNullable(backend).ifPresent(name -> command.addAll(List.of("--backend", name)));
      Optional.ofNullable(other).ifPresent(name -> command.addAll(List.of("--vs", name)));
      if (json) {
        command.add("--json");
      }
      OwnProcess.Outcome outcome = OwnProcess.run(command, cancellation);
      List<String> lines = outcome.lines();
      if (json && !lines.isEmpty()) {
        String array = lines.getLast();
        results.add(array.substring(1, array.length() - 1));
      } else if (!lines.isEmpty()) {
        printer.line(lines.getFirst());
        remarks.addAll(lines.subList(1, lines.size()));
      }
      code = Math.max(code, outcome.exitCode());
      if (cancellation.isCancelled()) {
        break;
      }
    }
    if (json) {
      printer.line("[" + String.join(",", results) + "]");
    }
    remarks.forEach(printer::line);
    return code;
  }

  private void printHead(Measuring measuring) {
    if (!json && !here) {
      printer.line(BenchTable.head(measuring.neuron().map(found -> "NEURON " + found.version())));
    }
  }

  private void report(List<Measured> all) throws IOException {
    if (json) {
      printer.line(BenchJson.of(all, threads));
    } else {
      BenchTable.remarks(all).forEach(printer::line);
    }
  }

  private static NeuronInstallation neuron() {
    return NeuronInstallation.find()
        .orElseThrow(() -> new RunFailedException(NeuronInstallation.MISSING));
  }

  /** Lines appear as soon as they are known; what was measured before Ctrl-C is kept. */
  private List<Measured> measure(
      List<Benchmark> chosen, Measuring measuring, Cancellation cancellation) throws IOException {
    printHead(measuring);
    List<Measured> all = new ArrayList<>();
    for (Benchmark benchmark : chosen) {
      printer.redraw(benchmark.name() + ": " + benchmark.description());
      Optional<Measured> measured = measuring.measure(benchmark, cancellation);
      printer.redraw("");
      if (measured.isEmpty()) {
        break;
      }
      if (!json) {
        printer.line(BenchTable.line(measured.get()));
      }
      all.add(measured.get());
    }
    return all;
  }

  /** Whether both engines did the same; where not, says so. */
  private boolean agree(List<Measured> all) {
    List<String> differing =
        all.stream()
            .filter(m -> m.reference().stream().anyMatch(r -> !r.agreement().holds()))
            .map(m -> m.benchmark().name())
            .toList();
    if (!differing.isEmpty()) {
      printer.note(
          "The results of the engines differ by more than they may: "
              + String.join(", ", differing));
    }
    return differing.isEmpty();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.EventTrain;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ranvier run}: simulates a model and writes the files that it names. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Simulates a LEMS model and writes its output files.",
      "They go where the model says, relative to it, unless --out is given."
    })
final class RunCommand implements Callable<Integer> {
  private final Printer printer;

  @Parameters(paramLabel = "FILE", description = "the LEMS file with the simulation")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write the output files below this folder")
  private @Nullable Path out;

  @Option(
      names = "--dt",
      paramLabel = "TIME",
      description = "time step in ms, or with a unit: 0.01ms")
  private @Nullable Milliseconds step;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "length of the run in ms, or with a unit: 1s")
  private @Nullable Milliseconds duration;

  @Option(names = "--method", description = "integration method: ${COMPLETION-CANDIDATES}")
  private @Nullable Method method;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description = "what computes; the best available one by default")
  private @Nullable String backend;

  @Option(names = "--seed", paramLabel = "N", description = "seed of every random number")
  private @Nullable Long seed;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "also draw the recordings to a PNG file")
  private @Nullable Path plot;

  @Option(names = "--quiet", description = "print problems only")
  private boolean quiet;

  @Option(names = "--json", description = "print one JSON object about the run")
  private boolean json;

  RunCommand(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) {
      printer.note("There is no file " + file + ".");
      return ExitCode.USAGE;
    }
    PreparedRun run = SimulationLoader.load(description());
    run.warnings().forEach(warning -> printer.note(warning.report()));
    RunResult result = simulate(run);
    if (plot != null) {
      PlotFile.write(plot, result);
    }
    report(result);
    return result.completed() ? ExitCode.FINE : ExitCode.INTERRUPTED;
  }

  private RunDescription description() {
    var builder = RunDescription.builder(file);
    if (out != null) {
      builder.outputDirectory(out);
    }
    if (step != null) {
      builder.timeStepMs(step.value());
    }
    if (duration != null) {
      builder.durationMs(duration.value());
    }
    if (method != null) {
      builder.method(method);
    }
    if (backend != null) {
      builder.backend(backend);
    }
    if (seed != null) {
      builder.seed(seed);
    }
    return builder.build();
  }

  private RunResult simulate(PreparedRun run) {
    if (!quiet && !json) {
      printer.note(headline(run.info()));
    }
    var cancellation = new Cancellation();
    ProgressBar bar = new ProgressBar(printer);
    try (var _ = new Interrupt(cancellation)) {
      return run.run(quiet ? RunListener.SILENT : bar, cancellation);
    } finally {
      bar.clear();
    }
  }

  static String headline(RunInfo info) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %d cells, %d compartments, %d states; %.6g ms in steps of %.6g ms, method %s on %s",
        info.name(),
        info.target(),
        info.cells(),
        info.controlVolumes(),
        info.states(),
        info.durationMs(),
        info.timeStepMs(),
        info.method().name().toLowerCase(Locale.ROOT),
        info.backend());
  }

  private void report(RunResult result) throws IOException {
    if (json) {
      printer.line(RunJson.of(result));
      return;
    }
    if (quiet) {
      return;
    }
    for (EventTrain train : result.events()) {
      printer.line(train.selection().select() + ": " + train.timesMs().length + " events");
    }
    result.files().forEach(written -> printer.line("wrote " + RanvierCommand.shown(written)));
    double wallS = result.wallTime().toMillis() / 1000.0;
    printer.note(
        String.format(
            Locale.ROOT,
            result.completed()
                ? "%.6g ms in %.2f s"
                : "stopped at %.6g ms after %.2f s; what was computed is kept",
            result.reachedMs(),
            wallS));
  }
}

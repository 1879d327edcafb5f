/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Envelopes;
import org.ranvier.simulation.Kernels;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.ModelTooLargeException;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.simulation.StepTolerance;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;
import org.ranvier.xml.ModelProblemException;
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

  /** Only the check of a very large network takes longer. */
  private static final long MOST_WAIT_S = 20;

  @Parameters(
      paramLabel = "FILE",
      description = "a LEMS file with a simulation, or a NeuroML file with one network")
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

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description =
          "integration method: neuron (the default), neuron-export, cn, rk4, adaptive or jlems")
  private @Nullable Method method;

  @Option(
      names = "--tolerance",
      paramLabel = "NUMBER",
      description = "error that a step of the method adaptive may make, in mV and as a part")
  private @Nullable StepTolerance tolerance;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description = "what computes; the best available one by default")
  private @Nullable String backend;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads that compute; as many as there are processors by default")
  private @Nullable ThreadCount threads;

  @Option(
      names = "--kernels",
      paramLabel = "NAME",
      description =
          "how equations are computed: interpreted, compiled, or faster (the default) of the two")
  private @Nullable Kernels kernels;

  @Option(names = "--seed", paramLabel = "N", description = "seed of every random number")
  private @Nullable Long seed;

  @Option(
      names = "--whole-cell-pool",
      description = "one concentration a cell, as in jLEMS, instead of one a compartment")
  private boolean wholeCellPool;

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
    try {
      preparePlot();
      PreparedRun run = SimulationLoader.load(description());
      run.warnings().forEach(warning -> printer.note(warning.report()));
      return run(run);
    } catch (ModelTooLargeException problem) { // to look for all that is wrong would take longer
      return refuse(List.of(ModelFaults.asFinding(problem)));
    } catch (ModelProblemException problem) {
      return refuse(ModelFaults.of(file, problem));
    } catch (RunFailedException failure) {
      return fail(failure);
    }
  }

  /** Better now than behind a long run. */
  private void preparePlot() throws IOException {
    Path folder = plot == null ? null : plot.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  private int refuse(List<Finding> faults) throws IOException {
    if (json) {
      printer.line(
          FindingsJson.object(
              object -> {
                object.writeBooleanField("completed", false);
                FindingsJson.write(object, faults);
              }));
    } else {
      AlikeFindings.thinned(faults).forEach(fault -> printer.note(fault.report()));
    }
    return ExitCode.MODEL;
  }

  private int fail(RunFailedException failure) throws IOException {
    if (json) {
      printer.line(
          FindingsJson.object(
              object -> {
                object.writeBooleanField("completed", false);
                object.writeStringField("failure", failure.getMessage());
              }));
    } else {
      printer.note(String.valueOf(failure.getMessage()));
    }
    return ExitCode.FAILURE;
  }

  /** Ctrl-C waits for all of this, so that the files are complete and it is said what was kept. */
  private int run(PreparedRun run) throws IOException {
    boolean talkative = !quiet && !json;
    if (talkative) {
      printer.note(RunReport.headline(run.info()));
    }
    FutureTask<Long> check = new FutureTask<>(this::countErrors);
    ProgressBar bar = new ProgressBar(printer);
    Envelopes curves = PlotFile.envelopes(run.info());
    RunListener samples = plot == null ? RunListener.SILENT : curves;
    // The check waits for the first step, which would otherwise share the processors with it.
    FirstStep first =
        talkative
            ? new FirstStep(
                bar, samples, () -> Thread.ofPlatform().daemon().name("check").start(check))
            : new FirstStep(RunListener.SILENT, samples, () -> {});
    var cancellation = new Cancellation();
    try (var _ = new Interrupt(cancellation)) {
      RunResult result = simulate(run, first, bar, cancellation);
      if (plot != null) {
        PlotFile.write(plot, run.info().name(), run.info(), curves);
      }
      report(result, first.afterSeconds());
      if (talkative && result.completed()) {
        noteErrors(check);
      }
      return result.completed() ? ExitCode.FINE : ExitCode.INTERRUPTED;
    }
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
    if (tolerance != null) {
      builder.tolerance(tolerance);
    }
    if (backend != null) {
      builder.backend(backend);
    }
    if (threads != null) {
      builder.threads(threads.value());
    }
    if (kernels != null) {
      builder.kernels(kernels);
    }
    if (seed != null) {
      builder.seed(seed);
    }
    return builder.wholeCellPool(wholeCellPool).build();
  }

  private long countErrors() {
    return Validator.standard().validate(file).stream().filter(Finding::isError).count();
  }

  /** A model may run and yet not mean what its author wrote, as with a misspelt attribute. */
  private void noteErrors(FutureTask<Long> check) {
    try {
      long errors = check.get(MOST_WAIT_S, TimeUnit.SECONDS);
      if (errors > 0) {
        printer.note(
            "warning: this model has %s that a run passes over; ranvier validate names %s"
                .formatted(Words.counted(errors, "error"), errors == 1 ? "it" : "them"));
      }
    } catch (TimeoutException late) {
      printer.note("the check of this model is not finished; ranvier validate does all of it");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException ours) {
      throw new IllegalStateException("the check of the model stopped", ours);
    }
  }

  private static RunResult simulate(
      PreparedRun run, RunListener listener, ProgressBar bar, Cancellation cancellation) {
    try {
      return run.record(listener, cancellation);
    } finally {
      bar.clear();
    }
  }

  private void report(RunResult result, OptionalDouble firstStepS) throws IOException {
    if (json) {
      printer.line(RunJson.of(result, firstStepS));
      return;
    }
    if (quiet) {
      return;
    }
    RunReport.results(result).forEach(printer::line);
    RunReport.effort(result, firstStepS).forEach(printer::note);
  }
}

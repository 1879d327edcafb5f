/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.omv.MethodChoice;
import org.ranvier.simulation.omv.OmvRunner;
import org.ranvier.simulation.omv.OmvSuite;
import org.ranvier.simulation.omv.OmvTarget;
import org.ranvier.simulation.omv.TargetReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ranvier omv}: runs the tests that model repositories publish. */
@Command(
    name = "omv",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Runs the models below the paths that can be run, and compares them with what their authors"
          + " expect in Open Source Brain's test files (.omt and .mep).",
      "Writes no result files. The last line is the sum; the exit code is 0 if nothing failed."
    })
final class OmvCommand implements Callable<Integer> {
  private final Printer printer;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "folders, .omt files or LEMS files")
  private List<Path> paths = List.of();

  @Option(
      names = "--methods",
      paramLabel = "NAME",
      split = ",",
      description =
          "integration methods to try; the first decides. maker steps as the engine did that made the"
              + " expected values (default: maker,neuron)")
  private List<MethodChoice> methods = List.of(MethodChoice.MAKER, MethodChoice.of(Method.NEURON));

  @Option(
      names = "--converge",
      description = "also run at dt/4 and dt/16 and compare with the extrapolation")
  private boolean converge;

  @Option(names = "--tested", description = "leave out models that no .omt file names")
  private boolean tested;

  @Option(names = "--jobs", paramLabel = "N", description = "models to run at a time (default: 1)")
  private int jobs = 1;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description = "what computes; the best available one by default")
  private @Nullable String backend;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "also write the table as a document")
  private @Nullable Path markdown;

  @Option(names = "--json", description = "print one JSON object about all targets")
  private boolean json;

  OmvCommand(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        printer.note("There is no file or folder " + path + ".");
        return ExitCode.USAGE;
      }
    }
    List<OmvTarget> targets = OmvSuite.read(paths, tested);
    if (targets.isEmpty()) {
      printer.note("There are no .omt files and no LEMS models that can be run.");
      return ExitCode.USAGE;
    }
    var cancellation = new Cancellation();
    try (var _ = new Interrupt(cancellation)) {
      OmvTable table = new OmvTable(paths, methods, converge);
      List<TargetReport> reports = run(targets, table, cancellation);
      finish(reports, table);
      if (cancellation.isCancelled()) {
        return ExitCode.INTERRUPTED;
      }
      return OmvTable.count(reports, TargetReport.Outcome.FAILED) == 0
          ? ExitCode.FINE
          : ExitCode.MODEL;
    }
  }

  /** Rows appear in the order of the targets, each as soon as those before it are done. */
  private List<TargetReport> run(List<OmvTarget> targets, OmvTable table, Cancellation cancellation)
      throws InterruptedException {
    var runner = new OmvRunner(methods, converge, Optional.ofNullable(backend));
    List<TargetReport> reports = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, jobs))) {
      List<Future<TargetReport>> futures = new ArrayList<>();
      for (OmvTarget target : targets) {
        futures.add(pool.submit(() -> runner.run(target, cancellation)));
      }
      for (Future<TargetReport> future : futures) {
        TargetReport report = future.get();
        reports.add(report);
        if (!json && report.outcome() != TargetReport.Outcome.STOPPED) {
          table.lines(report).forEach(printer::line);
        }
      }
    } catch (ExecutionException e) {
      cancellation.cancel();
      if (e.getCause() instanceof OutOfMemoryError tooLarge) {
        throw tooLarge;
      }
      throw new IllegalStateException("a target could not be judged: " + e.getCause(), e);
    }
    return reports;
  }

  private void finish(List<TargetReport> reports, OmvTable table) throws IOException {
    if (markdown != null) {
      write(markdown, new OmvMarkdown(table, methods, converge).document(reports));
    }
    printer.line(json ? OmvJson.of(reports, table) : OmvTable.sum(reports));
  }

  /** The file has the whole text or what it had before. */
  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}

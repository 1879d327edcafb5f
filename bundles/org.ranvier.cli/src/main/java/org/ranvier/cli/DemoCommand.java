/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Envelopes;
import org.ranvier.simulation.EventTrain;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ranvier demo}: writes an embedded example to a folder, runs it, prints its spike times and
 * draws it.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs an embedded example: prints its spike times, writes its traces and a plot.")
final class DemoCommand implements Callable<Integer> {
  private final Printer printer;

  @Parameters(
      arity = "0..1",
      paramLabel = "EXAMPLE",
      defaultValue = "hh-cell",
      description = "name of the example; ${DEFAULT-VALUE} by default")
  private String name = "hh-cell";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "ranvier-demo",
      description = "folder for model, traces and plot; ${DEFAULT-VALUE} by default")
  private Path out = Path.of("ranvier-demo");

  @Option(names = "--quiet", description = "print the spike times and the files only")
  private boolean quiet;

  DemoCommand(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    if (Examples.find(name).isEmpty()) {
      printer.note(
          "There is no example "
              + name
              + "; there are "
              + Examples.all().stream().map(Example::id).collect(Collectors.joining(", "))
              + ".");
      return ExitCode.USAGE;
    }
    Example example = Examples.get(name);
    Path model = copy(example, out.resolve(example.id()));
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    note(example.title(Locale.ROOT) + " – " + RunReport.headline(run.info()));
    Envelopes curves = PlotFile.envelopes(run.info());
    RunResult result = run.record(curves, Cancellation.none());
    printSpikes(result);
    Path plot = out.resolve(example.id()).resolve(example.id() + ".png");
    PlotFile.write(plot, example.title(Locale.ROOT), run.info(), curves);
    result.files().forEach(file -> printer.line("wrote " + RanvierCommand.shown(file)));
    printer.line("wrote " + RanvierCommand.shown(plot));
    return ExitCode.FINE;
  }

  private void note(String text) {
    if (!quiet) {
      printer.note(text);
    }
  }

  /** A demo may be repeated: files of an earlier one are replaced. */
  private static Path copy(Example example, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : example.files()) {
      try (var content = example.open(file)) {
        Files.copy(content, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder.resolve(example.mainFile());
  }

  private void printSpikes(RunResult result) {
    for (EventTrain train : result.events()) {
      String times =
          DoubleStream.of(train.timesMs())
              .mapToObj(time -> String.format(Locale.ROOT, "%.2f", time))
              .collect(Collectors.joining(" "));
      String count = Words.counted(train.timesMs().length, "spike");
      String at = times.isEmpty() ? "" : " at " + times + " ms";
      printer.line(train.selection().select() + ": " + count + at);
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ranvier.simulation.Recordable;
import org.ranvier.simulation.Recordables;
import org.ranvier.simulation.RunDescription;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.xml.ModelProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ranvier info}: says what is in a model. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Says what is in a model: simulations, networks, cells, channels.")
final class InfoCommand implements Callable<Integer> {
  private final Printer printer;

  @Parameters(paramLabel = "FILE", description = "a NeuroML or LEMS file")
  private Path file = Path.of("");

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(
      names = "--recordables",
      description = "list everything that a run of the model can record")
  private boolean recordables;

  InfoCommand(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) {
      printer.note("There is no file " + file + ".");
      return ExitCode.USAGE;
    }
    try {
      if (recordables) {
        return listRecordables();
      }
      ModelInfo info = ModelInfoReader.read(file);
      if (json) {
        printer.line(ModelInfoJson.of(info));
      } else {
        ModelInfoText.of(info).forEach(printer::line);
      }
      return info.problems() == 0 ? ExitCode.FINE : ExitCode.MODEL;
    } catch (ModelProblemException problem) {
      return refuse(ModelFaults.of(file, problem));
    }
  }

  /** Path, value at t = 0, unit: a line each. */
  private int listRecordables() throws IOException {
    List<Recordable> all = Recordables.of(RunDescription.of(file));
    if (json) {
      printer.line(RecordablesJson.of(all));
    } else {
      int width = all.stream().mapToInt(each -> each.path().length()).max().orElse(0);
      for (Recordable each : all) {
        String path = each.path() + " ".repeat(width - each.path().length());
        printer.line(
            (path + "  " + Words.number(each.initial()) + " " + each.unit()).stripTrailing());
      }
    }
    return ExitCode.FINE;
  }

  private int refuse(List<Finding> faults) throws IOException {
    if (json) {
      printer.line(FindingsJson.object(object -> FindingsJson.write(object, faults)));
    } else {
      AlikeFindings.thinned(faults).forEach(fault -> printer.note(fault.report()));
    }
    return ExitCode.MODEL;
  }
}

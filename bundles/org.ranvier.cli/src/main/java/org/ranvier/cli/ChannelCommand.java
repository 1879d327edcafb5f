/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ranvier.report.ModelReport;
import org.ranvier.report.ReportFile;
import org.ranvier.report.ReportRequest;
import org.ranvier.report.channel.ChannelSummary;
import org.ranvier.report.channel.Channels;
import org.ranvier.report.document.Report;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.ModelProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ranvier channel}: says what the channels of a file do, or writes a report of them. */
@Command(
    name = "channel",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Says what the ion channels of a file do: gates, steady states, time constants; or writes a"
            + " report of them with equations, curves and numbers.")
final class ChannelCommand implements Callable<Integer> {
  private static final String BESIDE = "";

  private final Printer printer;

  @Parameters(paramLabel = "FILE", description = "a NeuroML or LEMS file")
  private Path file = Path.of("");

  @Option(
      names = "--report",
      arity = "0..1",
      fallbackValue = BESIDE,
      paramLabel = "OUT",
      description =
          "write a report: a page (OUT ends with .html) or Markdown with pictures (.md); without OUT"
              + " a page beside FILE")
  private @Nullable String report;

  @Option(names = "--force", description = "replace files that are there already")
  private boolean force;

  @Option(
      names = "--celsius",
      paramLabel = "T",
      description =
          "temperature in °C; if it is not given that of the network in FILE, or the one at which the"
              + " channels were measured")
  private @Nullable Double celsius;

  @Option(names = "--channel", paramLabel = "ID", description = "only the channel of this id")
  private @Nullable String channel;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  ChannelCommand(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) {
      printer.note("There is no file " + file + ".");
      return ExitCode.USAGE;
    }
    try {
      ReportRequest request =
          new ReportRequest(
              Optional.ofNullable(channel),
              celsius == null ? OptionalDouble.empty() : OptionalDouble.of(celsius),
              Version.generator());
      Model model = Model.read(file);
      return report == null ? list(model, request) : write(model, request);
    } catch (IllegalArgumentException wrong) {
      printer.note(String.valueOf(wrong.getMessage()));
      printer.note("See: ranvier channel --help");
      return ExitCode.USAGE;
    } catch (ModelProblemException problem) {
      return refuse(ModelFaults.of(file, problem));
    }
  }

  private int list(Model model, ReportRequest request) throws IOException {
    Channels channels = Channels.of(model, request);
    if (channels.isEmpty()) {
      throw ModelReport.nothing(model);
    }
    if (!channels.unknown().isEmpty()) {
      return refuse(faults(model, channels));
    }
    List<ChannelSummary> summaries = ChannelSummary.of(channels);
    if (json) {
      printer.line(ChannelJson.of(summaries, channels.celsius()));
    } else {
      ChannelTable.of(summaries, channels.celsius()).forEach(printer::line);
    }
    return ExitCode.FINE;
  }

  /** Why equations cannot be worked out: what validation finds, else what was in the way. */
  private static List<Finding> faults(Model model, Channels channels) {
    List<Finding> errors =
        Validator.standard().validate(model).stream().filter(Finding::isError).toList();
    return errors.isEmpty()
        ? channels.unknown().stream()
            .flatMap(each -> model.problemOf(each).stream())
            .map(each -> ModelFaults.asFinding(each.asException()))
            .toList()
        : errors;
  }

  private int write(Model model, ReportRequest request) throws IOException {
    Path out = report == null || report.equals(BESIDE) ? beside() : Path.of(report);
    ReportFile.Format.of(out); // before anything is computed
    if (Files.exists(out) && !force) {
      throw new FileAlreadyExistsException(RanvierCommand.shown(out));
    }
    Report content = ModelReport.of(model, request);
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    List<Path> written = ReportFile.write(content, out, force);
    printer.line("wrote " + RanvierCommand.shown(written.getFirst()));
    if (written.size() > 1) {
      printer.line("wrote " + Words.counted(written.size() - 1, "picture") + " beside it");
    }
    return ExitCode.FINE;
  }

  private Path beside() {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(
        name.replaceFirst("(?i)\\.(nml|xml|nml\\.h5|h5)$", "")
            + "."
            + ReportFile.Format.HTML.ending());
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

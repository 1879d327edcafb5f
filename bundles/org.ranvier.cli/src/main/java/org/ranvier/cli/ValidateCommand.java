/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ranvier validate}: says all that is wrong with models, each finding with its place. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Checks models and all that they include.")
final class ValidateCommand implements Callable<Integer> {
  private final Printer printer;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "NeuroML or LEMS files")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "print one JSON object with all findings")
  private boolean json;

  ValidateCommand(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Path file : files) {
      if (!Files.exists(file)) {
        printer.note("There is no file " + file + ".");
        return ExitCode.USAGE;
      }
      Validator.standard().validate(file).stream()
          .filter(finding -> !findings.contains(finding))
          .forEach(findings::add);
    }
    long errors = findings.stream().filter(Finding::isError).count();
    if (json) {
      printer.line(asJson(findings, errors));
    } else {
      findings.forEach(finding -> printer.line(finding.report()));
      printer.note(summary(errors, findings.size() - errors));
    }
    return errors == 0 ? ExitCode.FINE : ExitCode.MODEL;
  }

  private String summary(long errors, long warnings) {
    String what =
        files.size() == 1 ? RanvierCommand.shown(files.getFirst()) : files.size() + " files";
    return errors + warnings == 0
        ? what + ": no problems found"
        : what + ": " + counted(errors, "error") + ", " + counted(warnings, "warning");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String asJson(List<Finding> findings, long errors) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeBooleanField("valid", errors == 0);
      json.writeArrayFieldStart("findings");
      for (Finding finding : findings) {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField(
            "severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringField("file", finding.location().file());
        json.writeNumberField("line", finding.location().line());
        json.writeNumberField("column", finding.location().column());
        json.writeStringField("element", finding.location().element());
        json.writeStringField("message", finding.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
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
    Set<Finding> all = new LinkedHashSet<>(); // of files that include others each is said once
    for (Path file : files) {
      if (!Files.exists(file)) {
        printer.note("There is no file " + file + ".");
        return ExitCode.USAGE;
      }
      all.addAll(Validator.standard().validate(file));
    }
    List<Finding> findings = List.copyOf(all);
    long errors = findings.stream().filter(Finding::isError).count();
    if (json) {
      printer.line(
          FindingsJson.object(
              object -> {
                object.writeBooleanField("valid", errors == 0);
                FindingsJson.write(object, findings);
              }));
    } else {
      AlikeFindings.thinned(findings).forEach(finding -> printer.line(finding.report()));
      printer.note(summary(findings));
    }
    return errors == 0 ? ExitCode.FINE : ExitCode.MODEL;
  }

  private String summary(List<Finding> findings) {
    String what =
        files.size() == 1 ? RanvierCommand.shown(files.getFirst()) : files.size() + " files";
    if (findings.isEmpty()) {
      return what + ": no problems found";
    }
    long remarks = count(findings, Severity.INFO);
    return what
        + ": "
        + Words.counted(count(findings, Severity.ERROR), "error")
        + ", "
        + Words.counted(count(findings, Severity.WARNING), "warning")
        + (remarks == 0 ? "" : ", " + Words.counted(remarks, "remark"));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.ReconstructionText;
import org.ranvier.convert.nmodl.NmodlCheck;
import org.ranvier.convert.nmodl.NmodlConversion;
import org.ranvier.convert.nmodl.NmodlFile;
import org.ranvier.convert.nmodl.NmodlLine;
import org.ranvier.convert.nmodl.NmodlLine.Verdict;

/** From a mechanism of NEURON to NeuroML 2, with a word about each line that is not understood. */
final class NmodlMechanism {
  private final Printer printer;
  private final Path file;
  private @Nullable NmodlConversion conversion;

  NmodlMechanism(Printer printer, Path file) {
    this.printer = printer;
    this.file = file;
  }

  /** The document; prints what is to be done, the lines behind it, and how exact the rest is. */
  String convert() throws IOException {
    NmodlConversion made =
        NmodlConversion.of(
            NmodlFile.parse(RanvierCommand.shown(file), ReconstructionText.read(file).text()));
    conversion = made;
    made.remarks().forEach(each -> printer.note(each.report()));
    for (NmodlLine line : made.lines()) {
      String verdict = verdict(line.verdict());
      boolean told = line.verdict() == Verdict.PARTLY && line.remark().isEmpty();
      if (!verdict.isEmpty() && !told) {
        printer.note("line " + line.number() + ", " + verdict + ": " + line.text().strip());
      }
    }
    for (NmodlCheck check : made.checks()) {
      printer.note(
          String.format(Locale.ROOT, "%s: largest error %.2g", check.of(), check.largest()));
    }
    return made.document();
  }

  /** Of lines that somebody has to look at; empty for the others. */
  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case EMPTY, UNDERSTOOD -> "";
      case PARTLY -> "not all of it written";
      case NOT_UNDERSTOOD -> "not understood";
      case FOREIGN -> "foreign";
    };
  }

  /** Whether all of the file is in the document. */
  boolean isComplete() {
    return conversion != null && conversion.isComplete();
  }

  /** How the name of a file with the document ends. */
  String ending() {
    return conversion == null ? ".nml" : conversion.ending();
  }
}

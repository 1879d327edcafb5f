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
      boolean strange =
          line.verdict() == Verdict.NOT_UNDERSTOOD || line.verdict() == Verdict.FOREIGN;
      if (strange) {
        String verdict = line.verdict() == Verdict.FOREIGN ? "foreign" : "not understood";
        printer.note("line " + line.number() + ", " + verdict + ": " + line.text().strip());
      }
    }
    for (NmodlCheck check : made.checks()) {
      printer.note(
          String.format(Locale.ROOT, "%s: largest error %.2g", check.of(), check.largest()));
    }
    return made.document();
  }

  /** Whether all of the file is in the document. */
  boolean isComplete() {
    return conversion != null && conversion.isComplete();
  }

  /** How the name of a file with the document ends. */
  String ending() {
    String kind =
        conversion != null && conversion.document().contains("<ionChannel") ? ".channel" : "";
    return kind + ".nml";
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;

/** What was recorded: sweeps over time, or curves over the potential. */
public sealed interface RecordedData permits RecordedSweeps, RecordedCurves {
  /** Units of a first column that is a potential, in lower case. */
  Set<String> VOLTS = Set.of("mv", "v");

  /**
   * Reads a table of text in UTF-8; the unit of the first column, else its name, tells which of
   * both it is. Without either it is one of sweeps.
   *
   * @throws IOException it cannot be read
   * @throws ModelProblemException it holds no such table; says what is wrong in which line
   */
  static RecordedData read(Path file) throws IOException {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException binary) {
      throw new ModelProblemException(
          new SourceLocation(file.toString(), 1, 1, new TextRange(0, 0), ""),
          "this is no text in UTF-8; a table of numbers (CSV) is expected");
    }
  }

  /** As {@link #read(Path)}, from a text. */
  static RecordedData parse(String file, String text) {
    TableText table = new TableText(file, text, true);
    String unit = table.unit(0).toLowerCase(Locale.ROOT);
    String name = table.name(0).toLowerCase(Locale.ROOT);
    boolean potential =
        VOLTS.contains(unit)
            || (unit.isEmpty() && (name.startsWith("v") || name.contains("potent")));
    return potential
        ? RecordedCurvesReader.parse(file, text)
        : RecordedSweepsReader.parse(file, text);
  }
}

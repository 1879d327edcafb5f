/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SampleSource;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcReading;
import org.ranvier.convert.swc.SwcText;
import org.ranvier.xml.SourceLocation;

/**
 * What was read of a file.
 *
 * @param cells each with the ends of its segments as samples, which are checked and mended as those
 *     of other formats are; at least one
 * @param losses what no cell keeps
 */
record Neuroml1Document(List<Entry> cells, LossReport losses) {
  /** A cell and the ends of its segments. */
  record Entry(MorphmlCell cell, SwcReading ends) {}

  Neuroml1Document {
    cells = List.copyOf(cells);
  }

  /** A file of which nothing could be read. */
  static Neuroml1Document refused(String fileName, String message) {
    SwcFinding finding =
        new SwcFinding(
            Kind.EMPTY, Severity.ERROR, SourceLocation.startOf(fileName), message, List.of());
    SwcText nothing =
        new SwcText(
            fileName,
            SwcText.Lines.none(),
            List.of(),
            List.of(),
            List.of(finding),
            Set.of(),
            SampleSource.SEGMENTS);
    MorphmlCell none = new MorphmlCell("", List.of(), Map.of(), Map.of(), Map.of());
    return new Neuroml1Document(
        List.of(new Entry(none, SwcReading.of(nothing))), new LossReport(List.of()));
  }
}

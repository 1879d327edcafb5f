/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.table;

import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.Segment;

/** The columns of a table of sections. */
final class SectionColumns {
  private final Morphology morphology;
  private final List<Section> sections;
  private final double[] areaUm2;

  SectionColumns(Morphology morphology) {
    this.morphology = morphology;
    this.sections = SectionTree.of(morphology).sections();
    this.areaUm2 = new double[sections.size()];
    for (Section section : sections) {
      for (Segment segment : section.segments()) {
        areaUm2[section.index()] += segment.areaUm2();
      }
    }
  }

  ShapeTable table() {
    List<Column> columns =
        List.of(
            Column.words("name", EditMessages.of("table.name"), row -> sections.get(row).name()),
            Column.numbers(
                "segments",
                EditMessages.of("table.segments"),
                "",
                row -> sections.get(row).segments().size()),
            Column.numbers(
                "divisions",
                EditMessages.of("table.divisions"),
                "",
                row -> sections.get(row).declaredDivisions()),
            Column.numbers(
                "length",
                EditMessages.of("table.length"),
                "µm",
                row -> sections.get(row).lengthUm()),
            Column.numbers(
                "volumeLength", EditMessages.of("table.volumeLength"), "µm", this::volumeLengthUm),
            Column.numbers(
                "diameterMean", EditMessages.of("table.diameterMean"), "µm", this::diameterUm),
            Column.numbers("area", EditMessages.of("table.area"), "µm²", row -> areaUm2[row]),
            Column.numbers(
                "pathStart",
                EditMessages.of("table.pathStart"),
                "µm",
                row -> sections.get(row).pathLengthUm()),
            Column.words("parentSection", EditMessages.of("table.parentSection"), this::parent));
    return new ShapeTable(
        morphology,
        columns,
        sections.size(),
        row -> sections.get(row).segments().stream().mapToInt(Segment::index).toArray(),
        row -> sections.get(row).element());
  }

  private String parent(int row) {
    Section section = sections.get(row);
    return section.isRoot() ? "" : sections.get(section.parentIndex()).name();
  }

  private double volumeLengthUm(int row) {
    Section section = sections.get(row);
    return section.lengthUm() / section.declaredDivisions();
  }

  /** That of the cylinder with the same length and membrane. */
  private double diameterUm(int row) {
    return areaUm2[row] / (Math.PI * sections.get(row).lengthUm());
  }
}

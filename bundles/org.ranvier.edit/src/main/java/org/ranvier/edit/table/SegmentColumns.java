/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.ModelProblemException;

/** The columns of a table of segments. */
final class SegmentColumns {
  private final Morphology morphology;
  private final List<Segment> segments;
  private final List<List<String>> groups = new ArrayList<>();
  private final Optional<SectionTree> sections;

  SegmentColumns(Morphology morphology) {
    this.morphology = morphology;
    this.segments = morphology.segments();
    this.sections = sections(morphology);
    segments.forEach(_ -> groups.add(new ArrayList<>(2)));
    for (SegmentGroup group : morphology.groups()) {
      if (!group.id().equals(Morphology.ALL)) {
        morphology
            .members(group.id())
            .indices()
            .forEach(index -> groups.get(index).add(group.id()));
      }
    }
  }

  private static Optional<SectionTree> sections(Morphology morphology) {
    try {
      return Optional.of(SectionTree.of(morphology));
    } catch (ModelProblemException _) {
      return Optional.empty(); // the table of sections says why
    }
  }

  ShapeTable table() {
    List<Column> columns =
        List.of(
            Column.numbers("id", EditMessages.of("table.id"), "", row -> segments.get(row).id()),
            Column.words("name", EditMessages.of("table.name"), row -> segments.get(row).name()),
            Column.numbers("parent", EditMessages.of("table.parent"), "", this::parent),
            Column.numbers("along", EditMessages.of("table.along"), "", this::along),
            Column.numbers(
                "length",
                EditMessages.of("table.length"),
                "µm",
                row -> segments.get(row).lengthUm()),
            Column.numbers(
                "diameterStart",
                EditMessages.of("table.diameterStart"),
                "µm",
                row -> segments.get(row).proximal().diameter()),
            Column.numbers(
                "diameterEnd",
                EditMessages.of("table.diameterEnd"),
                "µm",
                row -> segments.get(row).distal().diameter()),
            Column.numbers(
                "area", EditMessages.of("table.area"), "µm²", row -> segments.get(row).areaUm2()),
            Column.numbers(
                "volume",
                EditMessages.of("table.volume"),
                "µm³",
                row -> segments.get(row).volumeUm3()),
            Column.numbers(
                "path",
                EditMessages.of("table.path"),
                "µm",
                row -> morphology.pathLengthUm(row, 0.5)),
            Column.numbers(
                "children",
                EditMessages.of("table.children"),
                "",
                row -> morphology.children(row).size()),
            Column.words("section", EditMessages.of("table.section"), this::section),
            Column.words(
                "groups",
                EditMessages.of("table.groups"),
                row -> String.join(", ", groups.get(row))));
    return new ShapeTable(
        morphology,
        columns,
        segments.size(),
        row -> new int[] {row},
        row -> segments.get(row).element());
  }

  private double parent(int row) {
    Segment segment = segments.get(row);
    return segment.isRoot() ? Double.NaN : segments.get(segment.parentIndex()).id();
  }

  private double along(int row) {
    Segment segment = segments.get(row);
    return segment.isRoot() ? Double.NaN : segment.fractionAlong();
  }

  private String section(int row) {
    return sections.map(tree -> tree.sectionOf(row).name()).orElse("");
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlElement;

/** The columns of a table of segment groups. */
final class GroupColumns {
  private final Morphology morphology;
  private final List<SegmentGroup> groups;
  private final List<int[]> segments = new ArrayList<>();
  private final double[] lengthUm;
  private final double[] areaUm2;
  private final Map<String, Integer> uses = new HashMap<>();

  GroupColumns(Morphology morphology) {
    this.morphology = morphology;
    this.groups = List.copyOf(morphology.groups());
    this.lengthUm = new double[groups.size()];
    this.areaUm2 = new double[groups.size()];
    for (int row = 0; row < groups.size(); row++) {
      int[] members = morphology.members(groups.get(row).id()).toArray();
      segments.add(members);
      for (int index : members) {
        lengthUm[row] += morphology.segments().get(index).cable().lengthUm();
        areaUm2[row] += morphology.segments().get(index).areaUm2();
      }
    }
    morphology
        .element()
        .parent()
        .filter(cell -> cell.parent().isPresent())
        .ifPresent(cell -> cell.elements().forEach(this::count));
  }

  /** What the biophysical properties say of groups. */
  private void count(XmlElement part) {
    if (part.localName().startsWith("biophysicalProperties")) {
      for (XmlElement each : part.descendants()) {
        String group = each.attribute("segmentGroup");
        if (group != null) {
          uses.merge(group, 1, Integer::sum);
        }
      }
    }
  }

  ShapeTable table() {
    List<Column> columns =
        List.of(
            Column.words("group", EditMessages.of("table.group"), row -> groups.get(row).id()),
            Column.numbers(
                "segments", EditMessages.of("table.segments"), "", row -> segments.get(row).length),
            Column.numbers("length", EditMessages.of("table.length"), "µm", row -> lengthUm[row]),
            Column.numbers("area", EditMessages.of("table.area"), "µm²", row -> areaUm2[row]),
            Column.numbers("divisions", EditMessages.of("table.divisions"), "", this::divisions),
            Column.numbers(
                "parameters",
                EditMessages.of("table.parameters"),
                "",
                row -> groups.get(row).inhomogeneousParameters().size()),
            Column.numbers(
                "uses",
                EditMessages.of("table.uses"),
                "",
                row -> uses.getOrDefault(groups.get(row).id(), 0)),
            Column.words("kind", EditMessages.of("table.kind"), this::kind));
    return new ShapeTable(
        morphology, columns, groups.size(), segments::get, row -> groups.get(row).element());
  }

  private String kind(int row) {
    SegmentGroup group = groups.get(row);
    if (group.isUnbranchedCable()) {
      return EditMessages.of("table.kind.cable");
    }
    String term = group.neuroLexId();
    return term.isEmpty() ? EditMessages.of("table.kind.set") : term;
  }

  private double divisions(int row) {
    SegmentGroup.Property stated = groups.get(row).properties().get(SegmentGroup.DIVISIONS_TAG);
    try {
      return stated == null ? Double.NaN : Double.parseDouble(stated.value());
    } catch (NumberFormatException _) {
      return Double.NaN; // a finding says what is wrong with it
    }
  }
}

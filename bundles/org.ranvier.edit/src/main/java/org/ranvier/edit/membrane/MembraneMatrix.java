/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentSet;

/** What is stated about a cell as a table: a row a subject, a column a segment group. */
public final class MembraneMatrix {
  private final Membrane membrane;
  private final Map<Subject, double[]> values = new HashMap<>();

  public MembraneMatrix(Membrane membrane) {
    this.membrane = membrane;
  }

  /**
   * A column.
   *
   * @param group id of the group
   * @param segment id of the segment where it is a single one instead of a group
   * @param segments its segments, those of included groups among them
   */
  public record Column(String group, OptionalInt segment, SegmentSet segments) {
    /** As people call it. */
    public String title() {
      return segment.isPresent()
          ? EditMessages.of("scene.card.segment", segment.getAsInt())
          : group;
    }
  }

  /** The rows. */
  public List<Subject> subjects() {
    return membrane.subjects();
  }

  /**
   * The columns: the whole cell, then the groups of the cell that something is stated about and
   * those that people use, then single segments.
   *
   * @param cables whether groups that only stand for an unbranched cable have a column as well
   */
  public List<Column> columns(boolean cables) {
    Morphology morphology = membrane.morphology();
    Set<String> ids = new LinkedHashSet<>();
    ids.add(Morphology.ALL);
    Set<String> used = membrane.groups();
    for (SegmentGroup each : morphology.groups()) {
      if (cables || !each.isUnbranchedCable() || used.contains(each.id())) {
        ids.add(each.id());
      }
    }
    ids.addAll(used);
    List<Column> columns = new ArrayList<>();
    for (String each : ids) {
      SegmentSet members = morphology.findMembers(each).orElse(SegmentSet.NONE);
      columns.add(new Column(each, OptionalInt.empty(), members));
    }
    membrane.mechanisms().stream()
        .filter(each -> each.segment().isPresent())
        .map(each -> new Column(Morphology.ALL, each.segment(), each.segments()))
        .filter(each -> columns.stream().noneMatch(c -> c.segment().equals(each.segment())))
        .forEach(columns::add);
    return columns;
  }

  /** What is where a row and a column meet. */
  public MatrixCell cell(Subject subject, Column column) {
    double[] si = values.computeIfAbsent(subject, membrane::siOnSegments);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int covered = 0;
    for (int index : column.segments().toArray()) {
      if (!Double.isNaN(si[index])) {
        covered++;
        low = Math.min(low, si[index]);
        high = Math.max(high, si[index]);
      }
    }
    List<Mechanism> all = membrane.of(subject);
    return new MatrixCell(
        subject,
        column,
        all.stream().filter(each -> isStatedIn(each, column)).toList(),
        all.stream().filter(each -> each.meets(column.segments())).toList(),
        covered,
        low,
        high);
  }

  private static boolean isStatedIn(Mechanism mechanism, Column column) {
    return mechanism.segment().equals(column.segment())
        && (mechanism.segment().isPresent() || mechanism.group().equals(column.group()));
  }
}

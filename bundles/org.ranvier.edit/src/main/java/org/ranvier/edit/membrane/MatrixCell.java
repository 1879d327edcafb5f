/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ranvier.edit.EditMessages;

/**
 * What is stated about a subject on a group of segments, and what that comes to.
 *
 * @param stated what names just this group, in the order of the text
 * @param applying what is on at least one of its segments, these included
 * @param covered on how many of its segments there is an amount
 * @param lowSi the smallest amount on a segment in SI units; infinite where there is none
 * @param highSi the greatest amount on a segment; minus infinity where there is none
 */
public record MatrixCell(
    Subject subject,
    MembraneMatrix.Column column,
    List<Mechanism> stated,
    List<Mechanism> applying,
    int covered,
    double lowSi,
    double highSi) {

  /** Where what is on the segments of the group comes from. */
  public enum Coverage {
    /** Something is stated about just this group. */
    STATED,
    /** Statements about other groups reach all its segments. */
    WHOLE,
    /** Statements about other groups reach some of its segments. */
    PART,
    /** There is nothing. */
    NONE
  }

  public Coverage coverage() {
    if (!stated.isEmpty()) {
      return Coverage.STATED;
    }
    return covered == 0
        ? Coverage.NONE
        : covered == column.segments().size() ? Coverage.WHOLE : Coverage.PART;
  }

  /** The statement that is changed where somebody types into the cell: the last of this group. */
  public Optional<Mechanism> edited() {
    return stated.isEmpty() ? Optional.empty() : Optional.of(stated.getLast());
  }

  /** What is written, or else what other groups bring; empty where there is nothing. */
  public String text() {
    if (!stated.isEmpty()) {
      return stated.stream().map(Mechanism::written).collect(Collectors.joining(" + "));
    }
    ReadUnit unit = ReadUnit.of(subject.dimension());
    return switch (coverage()) {
      case NONE, STATED -> "";
      case WHOLE, PART -> isUniform() ? unit.print(lowSi) : range(unit);
    };
  }

  private boolean isUniform() {
    return highSi - lowSi <= 1e-9 * Math.max(Math.abs(lowSi), Math.abs(highSi));
  }

  private String range(ReadUnit unit) {
    return EditMessages.of("membrane.range", unit.print(lowSi), unit.print(highSi));
  }

  /**
   * Whether more than one statement of the subject is on a segment of the group: amounts of a
   * channel add up there, of anything else the last counts.
   */
  public boolean isOverlapped() {
    for (int i = 0; i < applying.size(); i++) {
      for (int j = 0; j < i; j++) {
        Mechanism other = applying.get(j);
        if (applying
            .get(i)
            .segments()
            .indices()
            .anyMatch(s -> other.segments().contains(s) && column.segments().contains(s))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a tool tip says: the unit, where it comes from, what overlaps. */
  public List<String> remarks() {
    List<String> found = new ArrayList<>();
    for (Mechanism each : applying) {
      String where =
          each.segment().isPresent()
              ? EditMessages.of("scene.card.segment", each.segment().getAsInt())
              : each.group();
      found.add(EditMessages.of("membrane.statedOn", each.name(), each.written(), where));
    }
    if (isOverlapped()) {
      found.add(
          subject.adds()
              ? EditMessages.of("membrane.addsUp")
              : EditMessages.of("membrane.lastCounts"));
    }
    if (coverage() == Coverage.PART) {
      found.add(EditMessages.of("membrane.covers", covered, column.segments().size()));
    }
    return found;
  }
}

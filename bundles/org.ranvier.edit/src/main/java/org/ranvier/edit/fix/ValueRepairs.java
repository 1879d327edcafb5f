/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.form.NumberAndUnit;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;
import org.ranvier.validation.Fixes;
import org.ranvier.xml.XmlAttribute;

/**
 * Other values for an attribute: the number in a unit of the dimension that is expected, one of the
 * words of a choice, the name of something that is there.
 */
final class ValueRepairs implements RepairSource {
  private static final int MOST = 4;
  private static final int MOST_UNITS = 6;
  private static final int MOST_WORDS = 8;

  @Override
  public List<Repair> repairs(Fault fault) {
    Optional<XmlAttribute> value = fault.value();
    Optional<ValueKind> expected = value.flatMap(fault::slot).map(slot -> slot.values());
    if (expected.isEmpty()) {
      return List.of();
    }
    XmlAttribute attribute = value.get();
    return switch (expected.get()) {
      case ValueKind.OfDimension quantity -> units(fault, attribute, quantity);
      case ValueKind.OneOf(List<String> words) ->
          words.contains(attribute.value())
              ? List.of()
              : replaced(
                  fault, attribute, Suggestion.nearest(attribute.value(), words, MOST_WORDS));
      case ValueKind.ComponentId _,
          ValueKind.ElementId _,
          ValueKind.SiblingId _,
          ValueKind.TypeName _,
          ValueKind.DimensionName _,
          ValueKind.MemberName _,
          ValueKind.AttachmentList _,
          ValueKind.PortOf _,
          ValueKind.IncludedFile _ ->
          names(fault, attribute);
      default -> List.of();
    };
  }

  private static List<Repair> units(
      Fault fault, XmlAttribute attribute, ValueKind.OfDimension expected) {
    UnitTable table = fault.knowledge().lems().units();
    NumberAndUnit written = NumberAndUnit.of(attribute.value());
    Optional<Dimension> dimension = expected.dimension();
    if (written.number().isEmpty() || dimension.isEmpty() || dimension.get().isNone()) {
      return List.of();
    }
    boolean right =
        table
            .findUnit(written.unit())
            .filter(u -> u.dimension().equals(dimension.get()))
            .isPresent();
    if (right) {
      return List.of(); // the number is wrong, and only its author knows the right one
    }
    String space = written.unit().isEmpty() ? " " : written.space();
    List<String> symbols =
        expected.units().isEmpty()
            ? table.unitsOf(dimension.get()).stream().map(Unit::symbol).toList()
            : expected.units();
    List<Repair> repairs = new ArrayList<>();
    for (String symbol : Suggestion.nearest(written.unit(), symbols, MOST_UNITS)) {
      if (!symbol.isEmpty()) {
        repairs.add(
            fault.repair(
                Repair.Source.UNIT,
                Fixes.replaceValue(attribute, written.number() + space + symbol)));
      }
    }
    return repairs;
  }

  /** What may stand there and is called alike; all of it where there is little. */
  private static List<Repair> names(Fault fault, XmlAttribute attribute) {
    List<String> known =
        ContentAssist.proposeValues(attribute.element(), attribute.name(), fault.knowledge())
            .stream()
            .filter(each -> !isOnlyElsewhere(each))
            .map(Proposal::label)
            .filter(each -> !each.isBlank() && !each.endsWith("/"))
            .toList();
    if (known.contains(attribute.value())) {
      return List.of(); // it is there; something else is wrong with it
    }
    List<String> offered = new ArrayList<>();
    Suggestion.closest(attribute.value(), known).ifPresent(offered::add);
    if (known.size() <= MOST) {
      Suggestion.nearest(attribute.value(), known, MOST).stream()
          .filter(each -> !offered.contains(each))
          .forEach(offered::add);
    }
    return replaced(fault, attribute, offered);
  }

  /** What other elements have there may be wrong in the same way. */
  private static boolean isOnlyElsewhere(Proposal proposal) {
    return proposal.kind() == Proposal.Kind.WORD && proposal.rank() < 0;
  }

  private static List<Repair> replaced(Fault fault, XmlAttribute attribute, List<String> values) {
    return values.stream()
        .map(each -> fault.repair(Repair.Source.NAME, Fixes.replaceValue(attribute, each)))
        .toList();
  }
}

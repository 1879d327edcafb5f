/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.xml.XmlElement;

/** Elements that are called wrongly, are too many or are missing. */
final class ElementRepairs implements RepairSource {
  private static final int MOST_NAMES = 3;

  @Override
  public List<Repair> repairs(Fault fault) {
    if (!fault.isAtElement()) {
      return List.of();
    }
    List<Repair> repairs = new ArrayList<>(missing(fault));
    Optional<XmlElement> parent = fault.element().parent();
    if (parent.isPresent() && isForeign(fault, parent.get())) {
      repairs.addAll(foreign(fault, parent.get()));
    }
    return repairs;
  }

  /** Elements that may stand inside, that are not there, and that the message names as a tag. */
  private static List<Repair> missing(Fault fault) {
    XmlElement element = fault.element();
    List<Repair> repairs = new ArrayList<>();
    for (ChildSlot slot : fault.knowledge().language().childrenOf(fault.kind())) {
      boolean wanted = fault.finding().message().contains("<" + slot.name() + ">");
      if (wanted && element.elements(slot.name()).isEmpty()) {
        FormEdits edits = new FormEdits(element.document(), fault.knowledge());
        repairs.add(
            fault.repair(
                Fix.Kind.ADD,
                Repair.Source.LANGUAGE,
                EditMessages.of("repair.add", slot.name()),
                edits.add(element, slot.name()).change()));
      }
    }
    return repairs;
  }

  private static boolean isForeign(Fault fault, XmlElement parent) {
    ElementKind around = fault.knowledge().language().of(parent);
    return !fault.kind().isKnown()
        || fault.knowledge().language().childrenOf(around).stream()
            .noneMatch(slot -> slot.name().equals(fault.element().localName()));
  }

  private static List<Repair> foreign(Fault fault, XmlElement parent) {
    ElementKind around = fault.knowledge().language().of(parent);
    List<String> known =
        fault.knowledge().language().childrenOf(around).stream().map(ChildSlot::name).toList();
    String prefix = parent.prefixWithColon();
    List<Repair> repairs = new ArrayList<>();
    List<String> names =
        known.size() <= MOST_NAMES
            ? Suggestion.nearest(fault.element().localName(), known, MOST_NAMES)
            : Suggestion.closest(fault.element().localName(), known).stream().toList();
    for (String name : names) {
      repairs.add(fault.repair(Repair.Source.NAME, Fixes.rename(fault.element(), prefix + name)));
    }
    if (fault.finding().isError()) { // else it means something, if not to everyone
      repairs.add(fault.repair(Repair.Source.REMOVAL, Fixes.remove(fault.element())));
    }
    return repairs;
  }
}

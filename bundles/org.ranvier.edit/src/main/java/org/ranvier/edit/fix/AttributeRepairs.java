/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.form.LegalValue;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;

/** Attributes that are too many or too few. */
final class AttributeRepairs implements RepairSource {
  private static final int MOST_CHOICES = 4;

  @Override
  public List<Repair> repairs(Fault fault) {
    if (fault.name().isPresent()) {
      boolean meaningless = fault.slot(fault.name().get()).isEmpty();
      return meaningless ? List.of(removal(fault, fault.name().get())) : List.of();
    }
    return fault.isAtElement() ? missing(fault) : List.of();
  }

  private static Repair removal(Fault fault, XmlAttribute unknown) {
    ElementEdits edits = new ElementEdits(fault.element().document());
    return fault.repair(
        Fix.Kind.REMOVE,
        Repair.Source.REMOVAL,
        EditMessages.of("repair.removeAttribute", unknown.name()),
        edits.removeAttribute(fault.element(), unknown.name()));
  }

  /** Attributes that the language wants, that are not there, and that the message names. */
  private static List<Repair> missing(Fault fault) {
    ElementKind kind = fault.kind();
    List<AttributeSlot> slots = fault.knowledge().language().attributesOf(kind);
    List<String> order = slots.stream().map(AttributeSlot::name).toList();
    Optional<XmlElement> parent = fault.element().parent();
    List<Repair> repairs = new ArrayList<>();
    for (AttributeSlot slot : slots) {
      if (parent.isPresent()
          && isNeeded(slot, kind)
          && fault.element().attribute(slot.name()) == null
          && fault.finding().names(slot.name())) {
        misspelt(fault, slot, slots).ifPresent(repairs::add);
        for (String value : values(fault, slot, kind, parent.get())) {
          ElementEdits edits = new ElementEdits(fault.element().document());
          repairs.add(
              fault.repair(
                  Fix.Kind.ADD,
                  Repair.Source.LANGUAGE,
                  EditMessages.of("repair.addAttribute", slot.name(), value),
                  edits.setAttribute(fault.element(), slot.name(), value, order)));
        }
      }
    }
    return repairs;
  }

  /** An attribute of no meaning that is called alike may be the one. */
  private static Optional<Repair> misspelt(
      Fault fault, AttributeSlot missing, List<AttributeSlot> slots) {
    return fault.element().attributes().stream()
        .filter(each -> each.prefix().isEmpty() && !each.isNamespaceDeclaration())
        .filter(each -> slots.stream().noneMatch(slot -> slot.name().equals(each.name())))
        .filter(each -> Suggestion.closest(each.name(), List.of(missing.name())).isPresent())
        .findFirst()
        .map(each -> Fixes.rename(each, missing.name()))
        .map(fix -> fault.repair(Repair.Source.NAME, fix));
  }

  /** By the schema, or as a parameter of the element's type. */
  private static boolean isNeeded(AttributeSlot slot, ElementKind kind) {
    return slot.needed() || kind.type().filter(type -> isParameter(type, slot.name())).isPresent();
  }

  private static boolean isParameter(ComponentType type, String name) {
    return type.has(TypeMember.Parameter.class, name) && !type.has(TypeMember.Fixed.class, name);
  }

  /** The usual value; of names of something that is there, some to choose from. */
  private static List<String> values(
      Fault fault, AttributeSlot slot, ElementKind kind, XmlElement parent) {
    String usual = new LegalValue(fault.knowledge(), parent).of(slot, kind, parent.elements());
    boolean reference =
        slot.values() instanceof ValueKind.ComponentId
            || slot.values() instanceof ValueKind.ElementId
            || slot.values() instanceof ValueKind.TypeName;
    List<String> values = new ArrayList<>();
    if (!usual.isEmpty()) {
      values.add(usual);
    }
    if (reference) {
      ContentAssist.proposeValues(fault.element(), slot.name(), fault.knowledge()).stream()
          .map(Proposal::label)
          .filter(each -> !values.contains(each))
          .limit(MOST_CHOICES)
          .forEach(values::add);
    }
    return values;
  }
}

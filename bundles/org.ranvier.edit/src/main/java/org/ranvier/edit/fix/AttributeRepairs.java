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
  private static final String ID = "id";

  private final NewIds ids = new NewIds();

  /** Of the one document that is asked about; finding out how it is laid out takes a pass. */
  private Optional<ElementEdits> edits = Optional.empty();

  private ElementEdits edits(Fault fault) {
    if (edits.isEmpty()) {
      edits = Optional.of(new ElementEdits(fault.element().document()));
    }
    return edits.get();
  }

  @Override
  public List<Repair> repairs(Fault fault) {
    if (fault.name().isPresent()) {
      boolean meaningless = fault.slot(fault.name().get()).isEmpty();
      return meaningless ? List.of(removal(fault, fault.name().get())) : List.of();
    }
    return fault.isAtElement() ? missing(fault) : List.of();
  }

  private Repair removal(Fault fault, XmlAttribute unknown) {
    return fault.repair(
        Fix.Kind.REMOVE,
        Repair.Source.REMOVAL,
        EditMessages.of("repair.removeAttribute", unknown.name()),
        edits(fault).removeAttribute(fault.element(), unknown.name()));
  }

  /** Attributes that the language wants, that are not there, and that the message names. */
  private List<Repair> missing(Fault fault) {
    ElementKind kind = fault.kind();
    List<AttributeSlot> slots = fault.knowledge().language().attributesOf(kind);
    List<String> order = slots.stream().map(AttributeSlot::name).toList();
    Optional<XmlElement> parent = fault.element().parent();
    List<Repair> repairs = new ArrayList<>();
    for (AttributeSlot slot : slots) {
      if (parent.isPresent() && isMissing(slot, kind, fault)) {
        misspelt(fault, slot, slots).ifPresent(repairs::add);
        for (String value : values(fault, slot, kind, parent.get())) {
          repairs.add(
              added(
                  fault,
                  isId(slot) ? Repair.Source.ID : Repair.Source.LANGUAGE,
                  EditMessages.of("repair.addAttribute", slot.name(), value),
                  slot.name(),
                  value,
                  order));
        }
      }
    }
    return repairs;
  }

  private static boolean isMissing(AttributeSlot slot, ElementKind kind, Fault fault) {
    return isNeeded(slot, kind)
        && fault.element().attribute(slot.name()) == null
        && fault.finding().names(slot.name());
  }

  private static boolean isId(AttributeSlot slot) {
    return slot.name().equals(ID) && slot.otherwise().isEmpty();
  }

  private Repair added(
      Fault fault,
      Repair.Source source,
      String title,
      String name,
      String value,
      List<String> order) {
    return fault.repair(
        Fix.Kind.ADD,
        source,
        title,
        edits(fault).setAttribute(fault.element(), name, value, order));
  }

  /**
   * Gives an element that lacks its id one of its own; empty where that is not what is wrong.
   *
   * @param together of all elements that get one by the same change
   */
  Optional<Repair> ownId(Fault fault, NewIds together) {
    Optional<XmlElement> parent = fault.element().parent();
    if (parent.isEmpty() || !fault.isAtElement()) {
      return Optional.empty();
    }
    ElementKind kind = fault.kind();
    List<AttributeSlot> slots = fault.knowledge().language().attributesOf(kind);
    List<String> order = slots.stream().map(AttributeSlot::name).toList();
    LegalValue legal = new LegalValue(fault.knowledge(), parent.get());
    return slots.stream()
        .filter(slot -> isId(slot) && isMissing(slot, kind, fault))
        .findFirst()
        .map(slot -> together.take(parent.get(), legal.firstId(slot, kind)))
        .map(
            id ->
                added(fault, Repair.Source.ID, EditMessages.of("repair.addOwnId"), ID, id, order));
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
  private List<String> values(
      Fault fault, AttributeSlot slot, ElementKind kind, XmlElement parent) {
    LegalValue legal = new LegalValue(fault.knowledge(), parent);
    if (isId(slot)) {
      return List.of(ids.free(parent, legal.firstId(slot, kind)));
    }
    String usual = legal.of(slot, kind, List.of());
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

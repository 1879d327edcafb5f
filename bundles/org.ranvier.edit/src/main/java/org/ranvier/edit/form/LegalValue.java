/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.XmlElement;

/** Values for attributes that an element lacks: legal ones, with which the author can go on. */
public final class LegalValue {
  private static final int MOST_ASKED = 20;

  private final Knowledge knowledge;
  private final XmlElement parent;

  /**
   * @param parent of the elements whose attributes are asked for
   */
  public LegalValue(Knowledge knowledge, XmlElement parent) {
    this.knowledge = knowledge;
    this.parent = parent;
  }

  /**
   * A value that the language takes, the usual one where it knows of one; empty where it knows
   * none.
   *
   * @param slot the attribute
   * @param kind what the element is
   * @param siblings the other elements of the parent, whose ids are taken
   */
  public String of(AttributeSlot slot, ElementKind kind, List<XmlElement> siblings) {
    String name = kind.tag().name();
    if (!slot.otherwise().isEmpty()) {
      return slot.otherwise();
    }
    if (slot.name().equals("id")) {
      return FreeId.next(firstId(slot, kind), siblings);
    }
    boolean number = isNumber(slot, kind);
    return switch (slot.values()) {
      case ValueKind.OfDimension quantity -> quantity(slot, kind, quantity);
      case ValueKind.OneOf(List<String> words) -> words.isEmpty() ? "" : words.getFirst();
      case ValueKind.Other _ -> number ? "1" : slot.name().equals("name") ? name + "1" : "";
      case ValueKind.TypeName(Optional<ComponentType> family) -> type(slot, kind, family);
      default -> firstChoice(slot, kind);
    };
  }

  /**
   * What the first of a kind is called, from where ids count on.
   *
   * @param slot the attribute that holds the id
   */
  public String firstId(AttributeSlot slot, ElementKind kind) {
    return isNumber(slot, kind) ? "0" : kind.tag().name() + "1";
  }

  private boolean isNumber(AttributeSlot slot, ElementKind kind) {
    return new FieldReader(parent, kind, knowledge, List.of()).isNumber(slot);
  }

  /** As elsewhere in the model, else one of the unit that is usual. */
  private String quantity(AttributeSlot slot, ElementKind kind, ValueKind.OfDimension wanted) {
    List<String> units = new FieldReader(parent, kind, knowledge, List.of()).read(slot).choices();
    return elsewhere(slot, kind)
        .orElse(units.isEmpty() || wanted.dimension().isEmpty() ? "1" : "1 " + units.getLast());
  }

  private Optional<String> elsewhere(AttributeSlot slot, ElementKind kind) {
    return knowledge.model().elements(kind.tag().name()).stream()
        .limit(MOST_ASKED)
        .flatMap(each -> Optional.ofNullable(each.attribute(slot.name())).stream())
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** As elsewhere in the model, else one that is not there to be extended only. */
  private String type(AttributeSlot slot, ElementKind kind, Optional<ComponentType> family) {
    Collection<ComponentType> all = knowledge.lems().types().types();
    return elsewhere(slot, kind)
        .or(
            () ->
                all.stream()
                    .filter(each -> family.isEmpty() || each.isA(family.get().name()))
                    .filter(each -> all.stream().noneMatch(other -> extend(other, each)))
                    .map(ComponentType::name)
                    .findFirst())
        .orElseGet(() -> firstChoice(slot, kind));
  }

  private static boolean extend(ComponentType type, ComponentType base) {
    return type.superType().filter(base::equals).isPresent();
  }

  private String firstChoice(AttributeSlot slot, ElementKind kind) {
    return ContentAssist.proposeValues(parent, kind.tag(), slot.name(), knowledge).stream()
        .map(each -> each.inserted())
        .findFirst()
        .orElse("");
  }
}

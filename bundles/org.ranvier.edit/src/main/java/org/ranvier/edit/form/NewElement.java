/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.schema.SchemaIndex;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.Fragment;

/** An element that is about to be added, with what it needs. */
final class NewElement {
  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();
  private static final int DEEPEST = 4;

  private final Knowledge knowledge;
  private final LegalValue values;
  private final Markup made;

  NewElement(Knowledge knowledge, XmlElement parent, String name) {
    this.knowledge = knowledge;
    ElementKind around = knowledge.language().of(parent);
    this.values = new LegalValue(knowledge, parent);
    this.made = make(around, name, parent.prefixWithColon(), parent.elements(), 0);
  }

  Fragment fragment() {
    return made;
  }

  /** As it is written, with its prefix. */
  String name() {
    return made.name();
  }

  String id() {
    return made.attributes().getOrDefault("id", made.attributes().getOrDefault("name", ""));
  }

  String label() {
    return id().isEmpty() ? made.name() : made.name() + " " + id();
  }

  private Markup make(
      ElementKind in, String name, String prefix, List<XmlElement> siblings, int depth) {
    ElementKind kind = knowledge.language().inside(in, new Tag(name, Map.of()));
    Map<String, String> attributes = new LinkedHashMap<>();
    for (AttributeSlot each : knowledge.language().attributesOf(kind)) {
      if (each.needed()) {
        attributes.put(each.name(), values.of(each, kind, siblings));
      }
    }
    addParameters(in, name, siblings, attributes);
    List<Markup> children =
        kind.schemaType().isEmpty() || depth == DEEPEST
            ? List.of()
            : NEUROML.needed(kind.schemaType().get(), List.of()).stream()
                .filter(each -> isSurelyNeeded(kind, each))
                .map(each -> make(kind, each, prefix, List.of(), depth + 1))
                .toList();
    return new Markup(prefix + name, attributes, children);
  }

  /** Of an element whose type an attribute states, the type's parameters are needed too. */
  private void addParameters(
      ElementKind in, String name, List<XmlElement> siblings, Map<String, String> attributes) {
    if (!attributes.containsKey("type")) {
      return;
    }
    ElementKind kind = knowledge.language().inside(in, new Tag(name, attributes));
    for (AttributeSlot each : knowledge.language().attributesOf(kind)) {
      boolean parameter =
          kind.type()
              .filter(type -> type.has(TypeMember.Parameter.class, each.name()))
              .filter(type -> !type.has(TypeMember.Fixed.class, each.name()))
              .isPresent();
      if (parameter && !attributes.containsKey(each.name())) {
        attributes.put(each.name(), values.of(each, kind, siblings));
      }
    }
  }

  /** Of several that would do, the author has to choose. */
  private boolean isSurelyNeeded(ElementKind kind, String child) {
    return knowledge.language().childrenOf(kind).stream()
        .anyMatch(slot -> slot.name().equals(child) && slot.needed());
  }
}

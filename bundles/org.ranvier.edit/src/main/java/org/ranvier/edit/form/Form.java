/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * An element as a form.
 *
 * @param element what is filled in
 * @param documentation what the element is; empty where nothing is said of it
 * @param fields what can be filled in: what is needed, then the rest, each in the order of the
 *     language, and last what the language does not know
 */
public record Form(XmlElement element, String documentation, List<Field> fields) {
  private static final String UNKNOWN = EditMessages.of("field.unknown");

  public Form {
    fields = List.copyOf(fields);
  }

  /**
   * Makes the form of an element.
   *
   * @param knowledge what the latest reading told
   * @param findings what is wrong with the text that the element is in
   */
  public static Form of(XmlElement element, Knowledge knowledge, List<Finding> findings) {
    ElementKind kind = knowledge.language().of(element);
    List<AttributeSlot> slots = knowledge.language().attributesOf(kind);
    FieldReader reader = new FieldReader(element, kind, knowledge, findings);
    List<Field> fields = new ArrayList<>();
    slots.stream()
        .sorted(Comparator.comparing(AttributeSlot::needed).reversed())
        .forEach(each -> fields.add(reader.read(each)));
    for (XmlAttribute each : element.attributes()) {
      boolean known = slots.stream().anyMatch(slot -> slot.name().equals(each.name()));
      if (!known && !each.isNamespaceDeclaration() && each.prefix().isEmpty()) {
        fields.add(reader.unknown(each, kind.isKnown() ? Optional.of(UNKNOWN) : Optional.empty()));
      }
    }
    if (isText(element, kind, knowledge)) {
      fields.add(reader.content());
    }
    return new Form(element, knowledge.language().documentationOf(kind), fields);
  }

  /** The field of an attribute; empty where the element has none of that name. */
  public Optional<Field> find(String name) {
    return fields.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Whether it holds words, as notes do. */
  private static boolean isText(XmlElement element, ElementKind kind, Knowledge knowledge) {
    if (!element.elements().isEmpty()) {
      return false;
    }
    if (!element.text().isBlank()) {
      return true;
    }
    return kind.isKnown()
        && knowledge.language().attributesOf(kind).isEmpty()
        && knowledge.language().childrenOf(kind).isEmpty();
  }
}

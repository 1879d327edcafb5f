/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.validation.schema.SchemaIndex;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextStyle;

/** An element that is about to be added, with what it needs. */
final class NewElement {
  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();
  private static final int DEEPEST = 4;

  private final Knowledge knowledge;
  private final XmlElement parent;
  private final ElementKind around;
  private final Made made;

  /** What is written for it and what it needs inside. */
  private record Made(String name, Map<String, String> attributes, List<Made> children) {
    String print(String indent, TextStyle style) {
      StringBuilder text = new StringBuilder("<").append(name);
      char quote = style.quote();
      attributes.forEach(
          (key, value) ->
              text.append(' ')
                  .append(key)
                  .append('=')
                  .append(quote)
                  .append(XmlEscape.value(value, quote))
                  .append(quote));
      if (children.isEmpty()) {
        return text.append("/>").toString();
      }
      text.append('>');
      String inner = indent + style.indentUnit();
      for (Made each : children) {
        text.append(style.multiLine() ? style.lineEnd() + inner : "");
        text.append(each.print(inner, style));
      }
      text.append(style.multiLine() ? style.lineEnd() + indent : "");
      return text.append("</").append(name).append('>').toString();
    }
  }

  NewElement(Knowledge knowledge, XmlElement parent, String name) {
    this.knowledge = knowledge;
    this.parent = parent;
    this.around = knowledge.language().of(parent);
    String prefix = parent.prefix().isEmpty() ? "" : parent.prefix() + ":";
    this.made = make(around, name, prefix, parent.elements(), 0);
  }

  Fragment fragment() {
    return made::print;
  }

  String id() {
    return made.attributes.getOrDefault("id", made.attributes.getOrDefault("name", ""));
  }

  String label() {
    return id().isEmpty() ? made.name : made.name + " " + id();
  }

  /** The last sibling that the schema wants in front of it; empty where it comes first. */
  Optional<XmlElement> elder() {
    List<XmlElement> siblings = parent.elements();
    List<String> order =
        knowledge.language().childrenOf(around).stream().map(ChildSlot::name).toList();
    int own = order.indexOf(localName(made.name));
    for (XmlElement each : siblings.reversed()) {
      if (around.schemaType().isEmpty() || order.indexOf(each.localName()) <= own) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private Made make(
      ElementKind in, String name, String prefix, List<XmlElement> siblings, int depth) {
    ElementKind kind = knowledge.language().inside(in, new Tag(name, Map.of()));
    Map<String, String> attributes = new LinkedHashMap<>();
    for (AttributeSlot each : knowledge.language().attributesOf(kind)) {
      if (each.needed()) {
        attributes.put(each.name(), value(each, kind, name, siblings));
      }
    }
    List<Made> children =
        kind.schemaType().isEmpty() || depth == DEEPEST
            ? List.of()
            : NEUROML.needed(kind.schemaType().get(), List.of()).stream()
                .filter(each -> isSurelyNeeded(kind, each))
                .map(each -> make(kind, each, prefix, List.of(), depth + 1))
                .toList();
    return new Made(prefix + name, attributes, children);
  }

  /** Of several that would do, the author has to choose. */
  private boolean isSurelyNeeded(ElementKind kind, String child) {
    return knowledge.language().childrenOf(kind).stream()
        .anyMatch(slot -> slot.name().equals(child) && slot.needed());
  }

  private String value(
      AttributeSlot slot, ElementKind kind, String name, List<XmlElement> siblings) {
    if (!slot.otherwise().isEmpty()) {
      return slot.otherwise();
    }
    boolean number = new FieldReader(parent, kind, knowledge, List.of()).isNumber(slot);
    if (slot.name().equals("id")) {
      return FreeId.next(number ? "0" : name + "1", siblings);
    }
    return switch (slot.values()) {
      case ValueKind.OfDimension quantity -> quantity(slot, kind, quantity);
      case ValueKind.OneOf(List<String> words) -> words.isEmpty() ? "" : words.getFirst();
      case ValueKind.Other _ -> number ? "1" : slot.name().equals("name") ? name + "1" : "";
      default -> firstChoice(slot, kind);
    };
  }

  /** As elsewhere in the model, else one of the unit that is usual. */
  private String quantity(AttributeSlot slot, ElementKind kind, ValueKind.OfDimension wanted) {
    Optional<String> elsewhere =
        knowledge.model().elements(kind.tag().name()).stream()
            .limit(1)
            .flatMap(each -> Optional.ofNullable(each.attribute(slot.name())).stream())
            .findFirst();
    List<String> units = new FieldReader(parent, kind, knowledge, List.of()).read(slot).choices();
    return elsewhere.orElse(
        units.isEmpty() || wanted.dimension().isEmpty() ? "1" : "1 " + units.getLast());
  }

  private String firstChoice(AttributeSlot slot, ElementKind kind) {
    return ContentAssist.proposeValues(parent, kind.tag(), slot.name(), knowledge).stream()
        .map(each -> each.inserted())
        .findFirst()
        .orElse("");
  }
}

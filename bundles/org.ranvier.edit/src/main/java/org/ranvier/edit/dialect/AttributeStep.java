/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.NumberAndUnit;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.validation.Fixes;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextStyle;

/** Attributes that are called otherwise today, that are no more, or that have to be there. */
final class AttributeStep {
  private final Updating update;

  AttributeStep(Updating update) {
    this.update = update;
  }

  /**
   * @param type the type of the element today
   * @param name of the element today
   */
  void apply(XmlElement element, String type, String name) {
    List<XmlAttribute> remarks = new ArrayList<>();
    for (XmlAttribute each : element.attributes()) {
      if (!each.prefix().isEmpty() || each.isNamespaceDeclaration()) {
        continue;
      }
      if (update.today().has(type, each.name())) {
        update
            .names()
            .value(element.localName(), each.name(), each.value())
            .ifPresent(value -> replace(each, value));
      } else {
        old(each, type, name, remarks);
      }
    }
    toProperties(element, type, remarks);
    addDefaults(element, type);
    removeIdle(element, type);
  }

  private void replace(XmlAttribute attribute, String value) {
    update.pending().addOld(Fixes.replaceValue(attribute, value).change(), attribute.valueRange());
  }

  private void old(XmlAttribute attribute, String type, String name, List<XmlAttribute> remarks) {
    XmlElement element = attribute.element();
    Optional<String> renamed =
        update
            .names()
            .attribute(element.localName(), attribute.name())
            .filter(each -> update.today().has(type, each) && element.attribute(each) == null);
    if (renamed.isPresent()) {
      update.rename(attribute, renamed.get());
    } else if (attribute.name().equals("type") && attribute.value().equals(name)) {
      update.remove(attribute); // it says what the element is called anyway
    } else if (update.names().isRemark(attribute.name())
        && update.today().child(type, "property").isPresent()) {
      remarks.add(attribute);
    }
  }

  private void toProperties(XmlElement element, String type, List<XmlAttribute> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    ChildPlace place =
        ChildPlace.of(
            element,
            "property",
            () -> update.today().children(type),
            each -> NetworkStep.unwrapped(update.nameToday(each, element, type)));
    TextChange added =
        place.insert(
            update.edits(), (indent, style) -> properties(element, remarks, indent, style));
    TextRange[] places = remarks.stream().map(XmlAttribute::nameRange).toArray(TextRange[]::new);
    if (update.pending().add(added, places)) {
      remarks.forEach(
          each -> update.pending().add(update.edits().removeAttribute(element, each.name())));
    }
  }

  private static String properties(
      XmlElement element, List<XmlAttribute> remarks, String indent, TextStyle style) {
    List<String> lines = new ArrayList<>();
    for (XmlAttribute each : remarks) {
      lines.add(
          "<%1$sproperty tag=%2$s%3$s%2$s value=%2$s%4$s%2$s/>"
              .formatted(
                  element.prefixWithColon(),
                  style.quote(),
                  each.name(),
                  XmlEscape.value(each.value(), style.quote())));
    }
    return String.join(style.multiLine() ? style.lineEnd() + indent : "", lines);
  }

  private void addDefaults(XmlElement element, String type) {
    update
        .names()
        .defaults(element.localName())
        .forEach(
            (attribute, value) -> {
              if (update.today().requires(type, attribute)
                  && element.attribute(attribute) == null) {
                update.add(element, type, attribute, value);
              }
            });
  }

  private void removeIdle(XmlElement element, String type) {
    List<String> idle = update.names().idle(element.localName());
    if (!idle.isEmpty()
        && !update.today().has(type, idle.getFirst())
        && isZero(element.attribute(idle.getFirst()))) {
      idle.stream().flatMap(each -> element.findAttribute(each).stream()).forEach(update::remove);
    }
  }

  private static boolean isZero(@Nullable String value) {
    String number = value == null ? "" : NumberAndUnit.of(value).number();
    try {
      return !number.isEmpty() && Double.parseDouble(number) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}

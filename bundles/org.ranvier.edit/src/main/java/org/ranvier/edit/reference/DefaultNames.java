/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.validation.Language;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlLimits;

/** Names that are meant where an attribute is left out, as the NeuroML schema says. */
final class DefaultNames {
  private static final List<Default> ALL = read();

  private record Default(String attribute, String value) {}

  private DefaultNames() {}

  private static List<Default> read() {
    List<Default> found = new ArrayList<>();
    XmlElement schema =
        XmlDocument.parse("schema", Language.neuroMlSchema(), XmlLimits.unlimited()).root();
    for (XmlElement each : schema.descendants()) {
      String name = each.attribute("name");
      String value = each.attribute("default");
      if (name != null && value != null) {
        found.add(new Default(name, value));
      }
    }
    return List.copyOf(found);
  }

  static boolean isDefault(Definition definition) {
    return definition.kind() == Definition.Kind.COMPONENT
        && ALL.stream()
            .filter(each -> each.value().equals(definition.name()))
            .anyMatch(
                each ->
                    NamedParts.isCalledAfter(each.attribute(), definition.element().localName()));
  }
}

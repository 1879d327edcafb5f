/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import java.util.List;
import java.util.Objects;
import org.ranvier.xml.XmlElement;

/** What people call a declaration. */
final class TypeNames {
  private static final List<String> NAMES = List.of("name", "parameter", "variable", "port");

  private TypeNames() {}

  static String of(XmlElement element) {
    return NAMES.stream()
        .map(element::attribute)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(element.localName());
  }
}

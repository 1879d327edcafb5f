/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * A start tag as far as it is written.
 *
 * @param name the element's name without prefix; empty where it is still to be typed
 * @param attributes values by name as written, in order
 */
public record Tag(String name, Map<String, String> attributes) {
  public static Tag of(XmlElement element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (XmlAttribute each : element.attributes()) {
      attributes.putIfAbsent(each.name(), each.value());
    }
    return new Tag(element.localName(), attributes);
  }

  /** The value of an attribute; empty where the tag has none of that name. */
  public Optional<String> find(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }
}

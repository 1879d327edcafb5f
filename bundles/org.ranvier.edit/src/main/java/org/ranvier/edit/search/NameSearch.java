/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.search;

import java.util.List;
import java.util.function.Consumer;
import org.ranvier.edit.reference.NameUse;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Finds what is defined under a name: components, types and their members, units. */
public final class NameSearch implements ModelSearch {
  /** Attributes by which things get their names. */
  private static final List<String> NAMING = List.of("id", "name", "symbol");

  private final NamePattern pattern;

  /**
   * @param name may contain {@code *} for any characters and {@code ?} for one
   */
  public NameSearch(String name, boolean caseSensitive) {
    this.pattern = NamePattern.of(name, caseSensitive);
  }

  @Override
  public void matches(References references, XmlElement element, Consumer<Match> found) {
    for (XmlAttribute attribute : element.attributes()) {
      if (NAMING.contains(attribute.name())
          && pattern.matches(attribute.value().strip())
          && references.inValue(attribute).stream().anyMatch(NameUse::defining)) {
        found.accept(Match.of(element, attribute.valueRange()));
      }
    }
  }
}

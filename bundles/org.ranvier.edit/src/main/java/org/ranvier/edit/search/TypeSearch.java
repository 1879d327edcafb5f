/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.search;

import java.util.Optional;
import java.util.function.Consumer;
import org.ranvier.edit.reference.References;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.XmlElement;

/** Finds components of a ComponentType or of one that extends it, and its declaration. */
public final class TypeSearch implements ModelSearch {
  private final NamePattern pattern;

  /**
   * @param name may contain {@code *} for any characters and {@code ?} for one
   */
  public TypeSearch(String name, boolean caseSensitive) {
    this.pattern = NamePattern.of(name, caseSensitive);
  }

  @Override
  public void matches(References references, XmlElement element, Consumer<Match> found) {
    if (element.localName().equals("ComponentType")) {
      element
          .findAttribute("name")
          .filter(name -> pattern.matches(name.value().strip()))
          .ifPresent(name -> found.accept(Match.of(element, name.valueRange())));
    } else if (isOfType(references, element)) {
      found.accept(Match.of(element, element.nameRange()));
    }
  }

  private boolean isOfType(References references, XmlElement element) {
    for (Optional<ComponentType> at = references.typeOf(element); at.isPresent(); ) {
      if (pattern.matches(at.get().name())) {
        return true;
      }
      at = at.get().superType();
    }
    return false;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.Optional;
import org.ranvier.lems.type.ComponentType;

/**
 * What an element is by all that is known of it. Each part may be absent; an element of which all
 * are is foreign to the language, or free text.
 *
 * @param tag as it is written
 * @param schemaType the type that the NeuroML schema gives it
 * @param lemsType the type that the LEMS schema gives it, where it declares the language of a model
 * @param type the ComponentType that it is of
 * @param parent what it stands in; empty for the root
 */
public record ElementKind(
    Tag tag,
    Optional<String> schemaType,
    Optional<String> lemsType,
    Optional<ComponentType> type,
    Optional<ElementKind> parent) {

  public boolean isKnown() {
    return schemaType.isPresent() || lemsType.isPresent() || type.isPresent();
  }

  public boolean isRoot() {
    return parent.isEmpty();
  }

  /** The nearest element of a kind around this one, or this one itself. */
  public Optional<ElementKind> findAround(String name) {
    Optional<ElementKind> at = Optional.of(this);
    while (at.isPresent() && !at.get().tag.name().equals(name)) {
      at = at.get().parent;
    }
    return at;
  }
}

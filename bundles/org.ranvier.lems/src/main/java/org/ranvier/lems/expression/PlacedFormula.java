/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.ranvier.xml.TextRange;

/**
 * A formula, or a condition, that knows where in its text each of its parts stands.
 *
 * @param <T> what was read: {@link Expression} or {@link Condition}
 */
public final class PlacedFormula<T> {
  private final T tree;
  private final IdentityHashMap<Object, TextRange> places;

  /**
   * @param places of parts by identity: the same name may stand in several places
   */
  PlacedFormula(T tree, IdentityHashMap<Object, TextRange> places) {
    this.tree = tree;
    this.places = places;
  }

  public T tree() {
    return tree;
  }

  /** Where a part of this very formula stands; empty for what is no part of it. */
  public Optional<TextRange> find(Object part) {
    return Optional.ofNullable(places.get(part));
  }
}

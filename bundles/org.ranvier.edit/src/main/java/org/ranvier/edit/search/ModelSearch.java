/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** What is looked for in models. */
public sealed interface ModelSearch permits NameSearch, TypeSearch, ValueSearch {
  /** Hands out what matches in one element's start tag. */
  void matches(References references, XmlElement element, Consumer<Match> found);

  /** All matches in a file, in its order. */
  default List<Match> in(References references, XmlDocument document) {
    List<Match> found = new ArrayList<>();
    in(references, document, found::add, () -> false);
    return found;
  }

  /**
   * Goes over a file.
   *
   * @param cancelled asked now and then
   * @throws CancellationException when it was cancelled
   */
  default void in(
      References references,
      XmlDocument document,
      Consumer<Match> found,
      BooleanSupplier cancelled) {
    if (document.findRoot().isEmpty()) {
      return;
    }
    for (XmlElement element : document.root().descendants()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      matches(references, element, found);
    }
  }
}

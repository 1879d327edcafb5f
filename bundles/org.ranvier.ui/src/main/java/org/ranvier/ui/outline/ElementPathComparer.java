/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.outline;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.viewers.IElementComparer;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.FormTree.Several;
import org.ranvier.xml.XmlElement;

/**
 * Holds elements of two readings of one document for the same when they stand at the same place:
 * name, id and parents equal. So are lists of elements, whose length may change.
 */
final class ElementPathComparer implements IElementComparer {
  @Override
  public boolean equals(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Several one && b instanceof Several other) {
      return one.name().equals(other.name())
          && one.from() == other.from()
          && one.all() == other.all()
          && equals(one.element(), other.element());
    }
    if (!(a instanceof XmlElement first) || !(b instanceof XmlElement second)) {
      return Objects.equals(a, b);
    }
    Optional<XmlElement> one = Optional.of(first);
    Optional<XmlElement> other = Optional.of(second);
    while (one.isPresent() && other.isPresent()) {
      if (!sameHere(one.get(), other.get())) {
        return false;
      }
      one = one.get().parent();
      other = other.get().parent();
    }
    return one.isEmpty() && other.isEmpty();
  }

  @Override
  public int hashCode(Object element) {
    return switch (element) {
      case XmlElement xml -> Objects.hash(xml.name(), ElementLabels.identity(xml));
      case Several several -> Objects.hash(several.name(), several.from());
      default -> element.hashCode();
    };
  }

  private static boolean sameHere(XmlElement one, XmlElement other) {
    return one.name().equals(other.name())
        && Objects.equals(ElementLabels.identity(one), ElementLabels.identity(other))
        && position(one) == position(other);
  }

  private static int position(XmlElement element) {
    // Elements with a name keep their identity when siblings are inserted before them; others are
    // told apart by position.
    boolean named = !ElementLabels.identity(element).isEmpty();
    return named
        ? -1
        : element.parent().map(parent -> element.indexIn(parent.elements())).orElse(0);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * Finds for each element of an edited text the object that stood for it before: by its place, which
 * an edit elsewhere only shifts; else by its start tag, its id, or its turn.
 */
final class ChildMatcher {
  private static final int NOWHERE = -1;

  /** A child element and the feature that it belongs to. */
  record Item(EStructuralFeature feature, XmlElement element) {}

  private final @Nullable Bindings old;
  private final TextChange change;

  ChildMatcher(@Nullable Bindings old, TextChange change) {
    this.old = old;
    this.change = change;
  }

  /**
   * @param before the objects of one slot, in the order of the earlier text
   * @param items the elements of that slot, in the order of the text
   * @return for each element its object, or null for a new one
   */
  List<@Nullable EObject> match(List<EObject> before, List<Item> items) {
    List<@Nullable EObject> matched = new ArrayList<>(items.size());
    List<EObject> left = new ArrayList<>();
    int next = 0;
    for (Item item : items) {
      int start = item.element().range().start();
      while (next < before.size() && placeNow(before.get(next)) < start) {
        left.add(before.get(next++));
      }
      boolean here = next < before.size() && placeNow(before.get(next)) == start;
      EObject candidate = here ? before.get(next++) : null;
      boolean same = candidate != null && nameOf(candidate).equals(item.element().name());
      if (candidate != null && !same) {
        left.add(candidate);
      }
      matched.add(same ? candidate : null);
    }
    left.addAll(before.subList(next, before.size()));
    if (!left.isEmpty()) {
      fill(matched, items, left, XmlElement::toString);
      fill(matched, items, left, ChildMatcher::identity);
      fill(matched, items, left, XmlElement::name);
    }
    return matched;
  }

  private void fill(
      List<@Nullable EObject> matched,
      List<Item> items,
      List<EObject> left,
      Function<XmlElement, String> key) {
    Map<String, Deque<EObject>> byKey = new HashMap<>();
    for (EObject object : left) {
      XmlElement element = elementBefore(object);
      if (element != null) {
        byKey.computeIfAbsent(key.apply(element), k -> new ArrayDeque<>()).add(object);
      }
    }
    for (int i = 0; i < items.size(); i++) {
      if (matched.get(i) == null) {
        Deque<EObject> candidates = byKey.get(key.apply(items.get(i).element()));
        EObject found = candidates == null ? null : candidates.poll();
        if (found != null) {
          matched.set(i, found);
          left.remove(found);
        }
      }
    }
  }

  private static String identity(XmlElement element) {
    for (String name : List.of("id", "name", "symbol", "segment", "segmentGroup")) {
      String value = element.attribute(name);
      if (value != null) {
        return element.name() + ' ' + name + ' ' + value;
      }
    }
    return element.name() + " without id";
  }

  /** Where the element of an object starts in the edited text; negative when it was edited away. */
  private int placeNow(EObject object) {
    XmlElement element = elementBefore(object);
    if (element == null) {
      return NOWHERE;
    }
    int start = element.range().start();
    for (TextEdit edit : change.edits()) {
      if (edit.offset() <= start && start < edit.end()) {
        return NOWHERE;
      }
    }
    return change.shifted(start);
  }

  private String nameOf(EObject object) {
    XmlElement element = elementBefore(object);
    return element == null ? "" : element.name();
  }

  private @Nullable XmlElement elementBefore(EObject object) {
    return old == null ? null : old.element(object);
  }
}

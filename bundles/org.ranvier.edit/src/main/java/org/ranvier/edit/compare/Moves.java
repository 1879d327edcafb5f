/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.compare.Difference.Kind;
import org.ranvier.edit.compare.Differing.Entry;
import org.ranvier.xml.XmlElement;

/** Finds what was removed at one place and added at another. */
final class Moves {
  private final BiFunction<XmlElement, XmlElement, Differing> inside;

  /**
   * @param inside compares what is in two elements
   */
  Moves(BiFunction<XmlElement, XmlElement, Differing> inside) {
    this.inside = inside;
  }

  /** The differences with removals and additions of the same element made one. */
  List<Difference> paired(Differing all) {
    Map<String, Entry> removed = new HashMap<>();
    collect(all, removed);
    pair(all, removed);
    return all.differences();
  }

  private static void collect(Differing differing, Map<String, Entry> removed) {
    for (Entry entry : differing.entries) {
      if (entry.ready == null && entry.kind == Kind.REMOVED) {
        String key = key(entry.left);
        if (key != null) {
          removed.putIfAbsent(key, entry);
        }
      } else if (entry.inner != null) {
        collect(entry.inner, removed);
      }
    }
  }

  private void pair(Differing differing, Map<String, Entry> removed) {
    for (Entry entry : List.copyOf(differing.entries)) {
      if (entry.inner != null) {
        pair(entry.inner, removed);
      }
      Entry gone = isAddition(entry) ? removed.remove(String.valueOf(key(entry.right))) : null;
      if (gone != null) {
        gone.kind = Kind.MOVED;
        gone.right = entry.right;
        gone.inner =
            inside.apply(Objects.requireNonNull(gone.left), Objects.requireNonNull(entry.right));
        differing.entries.remove(entry);
      }
    }
    differing.entries.removeIf(
        entry -> entry.kind == Kind.CHANGED && entry.inner != null && entry.inner.isEmpty());
  }

  private static boolean isAddition(Entry entry) {
    return entry.ready == null && entry.kind == Kind.ADDED;
  }

  private static @Nullable String key(@Nullable XmlElement element) {
    String id = element == null ? null : element.attribute("id");
    return element == null || id == null ? null : element.localName() + " " + id.strip();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.compare.Difference.Kind;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** Differences of one element as they are being found; what was moved is not told yet. */
final class Differing {
  /** One of them: a difference, or an element with more of them inside. */
  static final class Entry {
    Kind kind;
    @Nullable XmlElement left;
    @Nullable XmlElement right;
    final TextRange leftRange;
    final TextRange rightRange;
    @Nullable Differing inner;
    @Nullable Difference ready;

    private Entry(Kind kind, TextRange leftRange, TextRange rightRange) {
      this.kind = kind;
      this.leftRange = leftRange;
      this.rightRange = rightRange;
    }
  }

  final List<Entry> entries = new ArrayList<>();

  boolean isEmpty() {
    return entries.isEmpty();
  }

  void add(Difference difference) {
    Entry entry = new Entry(difference.kind(), difference.leftRange(), difference.rightRange());
    entry.ready = difference;
    entries.add(entry);
  }

  void removed(XmlElement element, TextRange place) {
    Entry entry = new Entry(Kind.REMOVED, element.range(), place);
    entry.left = element;
    entries.add(entry);
  }

  void added(XmlElement element, TextRange place) {
    Entry entry = new Entry(Kind.ADDED, place, element.range());
    entry.right = element;
    entries.add(entry);
  }

  void matched(XmlElement left, XmlElement right, boolean moved, Differing inner) {
    if (moved || !inner.isEmpty()) {
      Entry entry = new Entry(moved ? Kind.MOVED : Kind.CHANGED, left.range(), right.range());
      entry.left = left;
      entry.right = right;
      entry.inner = inner;
      entries.add(entry);
    }
  }

  List<Difference> differences() {
    return entries.stream().map(Differing::difference).toList();
  }

  private static Difference difference(Entry entry) {
    if (entry.ready != null) {
      return entry.ready;
    }
    List<Difference> inner = entry.inner == null ? List.of() : entry.inner.differences();
    XmlElement left = entry.left;
    XmlElement right = entry.right;
    XmlElement shown = left == null ? right : left;
    return new Difference(
        entry.kind,
        shown == null ? "" : title(shown),
        left,
        right,
        left == null ? entry.leftRange : left.range(),
        right == null ? entry.rightRange : right.range(),
        inner);
  }

  /** What an element is called in a list of differences. */
  static String title(XmlElement element) {
    for (String name : List.of("id", "name", "symbol", "segment", "segmentGroup", "href")) {
      String value = element.attribute(name);
      if (value != null) {
        return element.localName() + " " + value;
      }
    }
    return element.localName();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import org.jspecify.annotations.Nullable;

/**
 * Gives each distinct name of a document one object, without cutting a string for each use. Several
 * threads may read parts of a document again.
 */
final class NamePool {
  private final String text;
  private @Nullable XmlName[] table = new XmlName[256];
  private int size;

  NamePool(String text) {
    this.text = text;
  }

  XmlName get(int start, int end, int hash) {
    @Nullable XmlName[] known = table;
    XmlName found = known[slotOf(known, start, end, hash)];
    return found == null ? add(start, end, hash) : found;
  }

  private synchronized XmlName add(int start, int end, int hash) {
    int slot = slotOf(table, start, end, hash);
    XmlName found = table[slot];
    if (found == null) {
      found = XmlName.of(text.substring(start, end));
      table[slot] = found;
      if (++size * 2 > table.length) {
        grow();
      }
    }
    return found;
  }

  /** The hash of a name so far, extended by one character: that of {@link String#hashCode}. */
  static int hash(int hash, char next) {
    return 31 * hash + next;
  }

  private int slotOf(@Nullable XmlName[] table, int start, int end, int hash) {
    int slot = spread(hash, table.length);
    while (true) {
      XmlName there = table[slot];
      if (there == null || matches(there.name(), start, end)) {
        return slot;
      }
      slot = (slot + 1) & (table.length - 1);
    }
  }

  private boolean matches(String name, int start, int end) {
    return name.length() == end - start && text.startsWith(name, start);
  }

  private static int spread(int hash, int length) {
    return (hash ^ (hash >>> 15)) & (length - 1);
  }

  private void grow() {
    @Nullable XmlName[] longer = new XmlName[table.length * 2];
    for (XmlName name : table) {
      if (name != null) {
        int slot = spread(name.name().hashCode(), longer.length);
        while (longer[slot] != null) {
          slot = (slot + 1) & (longer.length - 1);
        }
        longer[slot] = name;
      }
    }
    table = longer;
  }
}

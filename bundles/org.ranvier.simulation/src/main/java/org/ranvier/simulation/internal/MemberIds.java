/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the members of a population, as paths write them. Mostly they are 0, 1, 2 … in the order
 * of the file and take no memory; a table is made when one is not.
 */
final class MemberIds {
  private static final int LONGEST = 9;

  private int size;
  private @Nullable Map<String, Integer> table;

  /** The ids 0 to {@code size} − 1. */
  static MemberIds upTo(int size) {
    MemberIds ids = new MemberIds();
    ids.size = size;
    return ids;
  }

  /** Gives the next member an id; of several members with one id the last is meant. */
  void add(String id) {
    Map<String, Integer> known = table;
    if (known == null && number(id, 0, id.length()) != size) {
      known = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        known.put(Integer.toString(i), i);
      }
      table = known;
    }
    if (known != null) {
      known.put(id, size);
    }
    size++;
  }

  /** Position of the member with an id, −1 where there is none. */
  int find(String id) {
    return find(id, 0, id.length());
  }

  /** As {@link #find(String)} for an id that is a part of a text. */
  int find(String text, int from, int to) {
    if (table != null) {
      return table.getOrDefault(text.substring(from, to), -1);
    }
    int number = number(text, from, to);
    return number < size ? number : -1;
  }

  /** All ids in order. */
  Collection<String> all() {
    if (table != null) {
      return table.keySet();
    }
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add(Integer.toString(i));
    }
    return ids;
  }

  /** The number that is written like that, −1 where it is another text. */
  private static int number(String text, int from, int to) {
    int length = to - from;
    if (length == 0 || length > LONGEST || (length > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** A set of ids, of which networks have millions: one bit for each that is a plain number. */
final class IdSet {
  private static final int MOST_DIGITS = 8;

  private final BitSet numbers = new BitSet();
  private final Set<String> others = new HashSet<>();

  /** Adds an id; false where it was there. */
  boolean add(String id) {
    int number = number(id);
    if (number < 0) {
      return others.add(id);
    }
    boolean added = !numbers.get(number);
    numbers.set(number);
    return added;
  }

  boolean contains(String id) {
    int number = number(id);
    return number < 0 ? others.contains(id) : numbers.get(number);
  }

  boolean isEmpty() {
    return numbers.isEmpty() && others.isEmpty();
  }

  /** The number that is written in no other way than this, −1 where there is none. */
  private static int number(String id) {
    int length = id.length();
    if (length == 0 || length > MOST_DIGITS || (length > 1 && id.charAt(0) == '0')) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }
}

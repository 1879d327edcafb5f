/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.Arrays;

/**
 * Instances sorted into classes by what is said of them: those of a class have heard the same, in
 * the same order.
 */
final class Classes {
  private final int[] of;
  private int next = 1;

  Classes(int instances) {
    this.of = new int[instances];
  }

  /** One thing that is said; what is said by different ones is different. */
  final class Statement {
    private final LongIndex known = new LongIndex();

    /** Says something of an instance; equal details are the same. */
    void of(int instance, int detail) {
      long key = ((long) of[instance] << 32) | (detail & 0xffffffffL);
      int found = known.putIfAbsent(key, next);
      if (found == next) {
        next++;
      }
      of[instance] = found;
    }
  }

  Statement statement() {
    return new Statement();
  }

  /** Says of every instance what value it has. */
  void values(double[] values) {
    LongIndex numbers = new LongIndex();
    Statement statement = statement();
    for (int i = 0; i < of.length; i++) {
      int number = numbers.putIfAbsent(Double.doubleToRawLongBits(values[i]), numbers.size());
      statement.of(i, number);
    }
  }

  /** Puts an instance into a class of its own. */
  void single(int instance) {
    of[instance] = next++;
  }

  /** Number of the class of each instance, counted in the order of their first instances. */
  int[] numbers() {
    int[] numbers = new int[of.length];
    LongIndex met = new LongIndex();
    for (int i = 0; i < of.length; i++) {
      numbers[i] = met.putIfAbsent(of[i], met.size());
    }
    return numbers;
  }

  /** A small number for each of many long ones, by open addressing. */
  private static final class LongIndex {
    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    LongIndex() {
      Arrays.fill(values, -1);
    }

    int size() {
      return size;
    }

    /** The number that the key has, or that it gets now. */
    int putIfAbsent(long key, int value) {
      if (2 * size >= keys.length) {
        grow();
      }
      int at = place(key);
      if (values[at] < 0) {
        keys[at] = key;
        values[at] = value;
        size++;
      }
      return values[at];
    }

    private int place(long key) {
      int mask = keys.length - 1;
      int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
      while (values[at] >= 0 && keys[at] != key) {
        at = (at + 1) & mask;
      }
      return at;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[2 * oldKeys.length];
      values = new int[keys.length];
      Arrays.fill(values, -1);
      for (int k = 0; k < oldKeys.length; k++) {
        if (oldValues[k] >= 0) {
          int at = place(oldKeys[k]);
          keys[at] = oldKeys[k];
          values[at] = oldValues[k];
        }
      }
    }
  }
}

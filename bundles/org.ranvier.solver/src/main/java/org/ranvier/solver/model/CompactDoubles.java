/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Many numbers of which few are different, as delays and weights mostly are: two bytes each that
 * point into a table. Where there are more different ones than two bytes can tell apart, they lie
 * side by side as they are.
 */
final class CompactDoubles {
  private static final int MOST_DIFFERENT = 1 << 16;

  private final Map<Long, Character> known = new HashMap<>();
  private double[] table = new double[16];
  private char[] codes = new char[16];
  private double[] plain = new double[0];
  private boolean isPlain;
  private int size;
  private long lastBits;
  private char lastCode;

  void add(double value) {
    if (!isPlain) {
      addCode(value);
    } else {
      if (size == plain.length) {
        plain = Arrays.copyOf(plain, grown(size));
      }
      plain[size++] = value;
    }
  }

  private void addCode(double value) {
    long bits = Double.doubleToRawLongBits(value);
    if (size == 0 || bits != lastBits) {
      Character code = known.get(bits);
      if (code == null) {
        if (known.size() == MOST_DIFFERENT) {
          becomePlain();
          add(value);
          return;
        }
        code = define(value, bits);
      }
      lastBits = bits;
      lastCode = code;
    }
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, grown(size));
    }
    codes[size++] = lastCode;
  }

  private Character define(double value, long bits) {
    int code = known.size();
    if (code == table.length) {
      table = Arrays.copyOf(table, 2 * code);
    }
    table[code] = value;
    known.put(bits, (char) code);
    return (char) code;
  }

  private void becomePlain() {
    plain = new double[grown(size)];
    for (int k = 0; k < size; k++) {
      plain[k] = get(k);
    }
    isPlain = true;
    codes = new char[0];
    known.clear();
  }

  private static int grown(int size) {
    return size + (size >> 1) + 16;
  }

  double get(int k) {
    return isPlain ? plain[k] : table[codes[k]];
  }

  /** Gives back what was taken for more numbers. */
  void trim() {
    codes = isPlain ? codes : Arrays.copyOf(codes, size);
    plain = isPlain ? Arrays.copyOf(plain, size) : plain;
  }

  long bytes() {
    return (long) Character.BYTES * codes.length
        + (long) Double.BYTES * (plain.length + table.length);
  }

  /** The same numbers in another order, in no more memory than they need. */
  CompactDoubles inOrder(int[] order) {
    CompactDoubles sorted = new CompactDoubles();
    sorted.isPlain = isPlain;
    sorted.table = table;
    sorted.size = size;
    sorted.codes = new char[isPlain ? 0 : size];
    sorted.plain = new double[isPlain ? size : 0];
    for (int k = 0; k < size; k++) {
      if (isPlain) {
        sorted.plain[k] = plain[order[k]];
      } else {
        sorted.codes[k] = codes[order[k]];
      }
    }
    return sorted;
  }
}

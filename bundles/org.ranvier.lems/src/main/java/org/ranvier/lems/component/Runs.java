/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.Arrays;

/**
 * Whole numbers of which mostly each is one more, or one less, than the one before: a run of those
 * takes some bytes, however long it is.
 *
 * <pre>
 *   64 65 66 67 … 99999 | −3 −4 | 100001 …
 *   begin 0, first 64, up | 99936, −3, down | …
 * </pre>
 */
final class Runs {
  private int[] begins = new int[2];
  private int[] firsts = new int[2];
  private byte[] steps = new byte[2];
  private int runs;
  private int size;
  private int last;

  void add(int number) {
    int step = number - last;
    boolean second = runs > 0 && size - begins[runs - 1] == 1;
    if (runs > 0 && (step == steps[runs - 1] || (second && Math.abs(step) == 1))) {
      steps[runs - 1] = (byte) step;
    } else {
      begin(number);
    }
    last = number;
    size++;
  }

  private void begin(int number) {
    if (runs == begins.length) {
      begins = Arrays.copyOf(begins, 2 * runs);
      firsts = Arrays.copyOf(firsts, 2 * runs);
      steps = Arrays.copyOf(steps, 2 * runs);
    }
    begins[runs] = size;
    firsts[runs] = number;
    steps[runs++] = 0;
  }

  int size() {
    return size;
  }

  int get(int index) {
    int found = Arrays.binarySearch(begins, 0, runs, index);
    int run = found >= 0 ? found : -found - 2;
    return firsts[run] + steps[run] * (index - begins[run]);
  }
}

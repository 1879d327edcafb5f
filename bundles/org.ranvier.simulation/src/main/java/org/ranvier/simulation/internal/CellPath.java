/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A path to a member of a population or to something in it: {@code pop[3]/v}, {@code pop/3/hh/v},
 * {@code ../pop/3/hh}. Brackets and slashes mean the same.
 *
 * @param text as written
 * @param steps the names between, without leading {@code ..}
 */
record CellPath(String text, List<String> steps) {
  CellPath {
    steps = List.copyOf(steps);
  }

  static CellPath parse(String text) {
    List<String> steps = new ArrayList<>(3);
    String path = text.strip();
    int begin = 0;
    while (begin <= path.length()) {
      int slash = path.indexOf('/', begin);
      int end = slash < 0 ? path.length() : slash;
      addSteps(path.substring(begin, end), steps);
      begin = end + 1;
    }
    return new CellPath(text, steps);
  }

  /** By hand: networks have millions of paths. */
  private static void addSteps(String step, List<String> steps) {
    int open = step.indexOf('[');
    int last = step.length() - 1;
    if (open >= 0 && step.indexOf(']') == last && isDigits(step, open + 1, last)) {
      if (open > 0) {
        steps.add(step.substring(0, open));
      }
      steps.add(step.substring(open + 1, last));
    } else if (!step.isEmpty() && !step.equals("..") && !step.equals(".")) {
      steps.add(step);
    }
  }

  /** Whether a text consists of digits, one at least. */
  static boolean isDigits(String text) {
    return isDigits(text, 0, text.length());
  }

  static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  /** Steps from a position on. */
  List<String> from(int position) {
    return position >= steps.size() ? List.of() : steps.subList(position, steps.size());
  }

  /** Whether a step is a number, as those of members and segments are. */
  static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
  }
}

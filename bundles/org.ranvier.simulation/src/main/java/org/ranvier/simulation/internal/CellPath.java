/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path to a member of a population or to something in it: {@code pop[3]/v}, {@code pop/3/hh/v},
 * {@code ../pop/3/hh}. Brackets and slashes mean the same.
 *
 * @param text as written
 * @param steps the names between, without leading {@code ..}
 */
record CellPath(String text, List<String> steps) {
  private static final Pattern INDEXED = Pattern.compile("([^\\[\\]]*)\\[(\\d+)\\]");

  CellPath {
    steps = List.copyOf(steps);
  }

  static CellPath parse(String text) {
    List<String> steps = new ArrayList<>();
    for (String step : text.strip().split("/")) {
      Matcher indexed = INDEXED.matcher(step);
      if (indexed.matches()) {
        if (!indexed.group(1).isEmpty()) {
          steps.add(indexed.group(1));
        }
        steps.add(indexed.group(2));
      } else if (!step.isEmpty() && !step.equals("..") && !step.equals(".")) {
        steps.add(step);
      }
    }
    return new CellPath(text, steps);
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

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Findings as they are shown one by one. A fault that a very large model repeats in each of its
 * instances or connections would hide all others: of those that say the same the first are shown,
 * and how many more there are.
 */
public final class AlikeFindings {
  /** So many that say the same are shown. */
  public static final int MOST_SHOWN = 100;

  private static final Pattern NUMBERS = Pattern.compile("[0-9]+");

  private AlikeFindings() {}

  /** What findings have in common that say the same: all words but the numbers in them. */
  private record Kind(String rule, Severity severity, String file, String words) {
    static Kind of(Finding finding) {
      return new Kind(
          finding.rule(),
          finding.severity(),
          finding.location().file(),
          NUMBERS.matcher(finding.message()).replaceAll("0"));
    }
  }

  /**
   * The findings in their order, with one in place of those of a kind that are too many. That one
   * stands where the first of them does.
   */
  public static List<Finding> thinned(List<Finding> findings) {
    if (findings.size() <= MOST_SHOWN) {
      return findings;
    }
    List<Kind> kinds = findings.stream().map(Kind::of).toList();
    Map<Kind, Integer> counts = new HashMap<>();
    kinds.forEach(each -> counts.merge(each, 1, Integer::sum));
    Map<Kind, Integer> seen = new HashMap<>();
    List<Finding> shown = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      int number = seen.merge(kinds.get(i), 1, Integer::sum);
      int more = counts.getOrDefault(kinds.get(i), 0) - MOST_SHOWN;
      if (number <= MOST_SHOWN || more == 1) {
        shown.add(findings.get(i));
      } else if (number == MOST_SHOWN + 1) {
        shown.add(more(findings.get(i), more));
      }
    }
    return List.copyOf(shown);
  }

  private static Finding more(Finding first, int count) {
    return new Finding(
        first.rule(),
        first.severity(),
        first.location(),
        "%d more like this: %s".formatted(count, first.message()),
        Optional.empty());
  }
}

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
   * A line of a list of findings.
   *
   * @param finding what it says
   * @param meant the finding itself, or all of which it says how many they are, the first of them
   *     first
   */
  public record Shown(Finding finding, List<Finding> meant) {
    public Shown {
      meant = List.copyOf(meant);
    }

    /** Whether it says how many more there are. */
    public boolean isMore() {
      return meant.size() > 1;
    }
  }

  /**
   * The findings in their order, with one in place of those of a kind that are too many. That one
   * stands where the first of them does.
   */
  public static List<Finding> thinned(List<Finding> findings) {
    return findings.size() <= MOST_SHOWN
        ? findings
        : shown(findings).stream().map(Shown::finding).toList();
  }

  /** As {@link #thinned}, with the findings that are meant. */
  public static List<Shown> shown(List<Finding> findings) {
    List<Kind> kinds = findings.stream().map(Kind::of).toList();
    Map<Kind, Integer> counts = new HashMap<>();
    kinds.forEach(each -> counts.merge(each, 1, Integer::sum));
    Map<Kind, Integer> seen = new HashMap<>();
    Map<Kind, List<Finding>> hidden = new HashMap<>();
    List<List<Finding>> lines = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      int number = seen.merge(kinds.get(i), 1, Integer::sum);
      int more = counts.getOrDefault(kinds.get(i), 0) - MOST_SHOWN;
      if (number <= MOST_SHOWN || more == 1) {
        lines.add(List.of(findings.get(i)));
      } else {
        List<Finding> others = hidden.computeIfAbsent(kinds.get(i), _ -> new ArrayList<>(more));
        if (others.isEmpty()) {
          lines.add(others);
        }
        others.add(findings.get(i));
      }
    }
    return lines.stream().map(each -> new Shown(line(each), each)).toList();
  }

  /**
   * The findings of the kind of one of them, from that one on: what is meant where only the first
   * of them is known.
   */
  public static List<Finding> from(Finding first, List<Finding> findings) {
    Kind kind = Kind.of(first);
    return findings.stream()
        .dropWhile(each -> !each.equals(first))
        .filter(each -> each.rule().equals(kind.rule()) && Kind.of(each).equals(kind))
        .toList();
  }

  private static Finding line(List<Finding> meant) {
    return meant.size() == 1 ? meant.getFirst() : more(meant.getFirst(), meant.size());
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

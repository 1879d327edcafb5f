/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much the findings of rules are to matter, where someone wants it otherwise than the rule says
 * itself. What is chosen changes the judgement only: a rule whose findings are passed over is still
 * asked, so that no less particular rule says the same in its place.
 *
 * @param byRule what was chosen, by {@link Rule#id()}; {@link Choice#AS_FOUND} where a rule is
 *     missing
 */
public record SeverityChoices(Map<String, Choice> byRule) {
  /** Leaves everything as the rules say it. */
  public static final SeverityChoices NONE = new SeverityChoices(Map.of());

  /** What may be chosen for a rule. */
  public enum Choice {
    /** As severe as the rule found it. */
    AS_FOUND,
    ERROR,
    WARNING,
    INFO,
    /** Not said at all. */
    IGNORE;

    /** What becomes of a severity; empty for what is not to be said. */
    Optional<Severity> of(Severity found) {
      return switch (this) {
        case AS_FOUND -> Optional.of(found);
        case ERROR -> Optional.of(Severity.ERROR);
        case WARNING -> Optional.of(Severity.WARNING);
        case INFO -> Optional.of(Severity.INFO);
        case IGNORE -> Optional.empty();
      };
    }
  }

  /** Keeps its own copy. */
  public SeverityChoices {
    byRule = Map.copyOf(byRule);
  }

  /** The choice for a rule. */
  public Choice of(String rule) {
    return byRule.getOrDefault(rule, Choice.AS_FOUND);
  }

  /** The findings as severe as was chosen, in their order, without those to be passed over. */
  public List<Finding> apply(List<Finding> findings) {
    if (byRule.isEmpty()) {
      return findings;
    }
    List<Finding> judged = new ArrayList<>();
    for (Finding each : findings) {
      of(each.rule())
          .of(each.severity())
          .ifPresent(
              severity ->
                  judged.add(
                      new Finding(
                          each.rule(), severity, each.location(), each.message(), each.fix())));
    }
    return List.copyOf(judged);
  }
}

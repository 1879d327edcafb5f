/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ranvier.edit.EditMessages;

/** What an edit brings with it, in few words: many of one kind are said once. */
public final class Consequences {
  private static final int MOST_NAMED = 4;

  private Consequences() {}

  /** A sentence for each kind, those that lose something first. */
  public static List<String> sentences(List<Consequence> all) {
    Map<Consequence.Kind, List<Consequence>> kinds = new EnumMap<>(Consequence.Kind.class);
    all.forEach(each -> kinds.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each));
    return kinds.entrySet().stream()
        .sorted((one, other) -> Boolean.compare(loses(other.getKey()), loses(one.getKey())))
        .map(each -> sentence(each.getValue()))
        .toList();
  }

  private static boolean loses(Consequence.Kind kind) {
    return switch (kind) {
      case DENSITY_LOST, REFERENCE_LOST, REFERENCE_MOVED, GROUP_EMPTIED -> true;
      default -> false;
    };
  }

  private static String sentence(List<Consequence> such) {
    String first = such.getFirst().message();
    List<String> others =
        such.stream()
            .skip(1)
            .map(Consequence::subject)
            .filter(each -> !each.equals(such.getFirst().subject()))
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return first;
    }
    String named =
        others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
            + (others.size() > MOST_NAMED ? " …" : "");
    return EditMessages.of("consequences.more", first, others.size(), named);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.edit.EditMessages;

/** What is odd about the shape of a kinetic scheme, whatever its rates are. */
public final class SchemeCheck {
  private SchemeCheck() {}

  /**
   * Something odd.
   *
   * @param states ids of the states that it is about; none where it is about the gate
   * @param message in the language of the user
   */
  public record Remark(Kind kind, List<String> states, String message) {
    public Remark {
      states = List.copyOf(states);
    }
  }

  /** What may be odd. */
  public enum Kind {
    /** No state lets current through. */
    NO_OPEN_STATE,
    /** States that no transition joins with the others. */
    APART,
    /** States that are left for ever, so that nothing is in them at rest. */
    NEVER_ENTERED,
    /** States that are never left, so that everything is in them in the end. */
    NEVER_LEFT
  }

  /** All that is odd; nothing for a scheme that goes round between all of its states. */
  public static List<Remark> of(Scheme scheme) {
    List<Remark> remarks = new ArrayList<>();
    if (scheme.states().stream().noneMatch(SchemeState::isOpen)) {
      remarks.add(
          new Remark(
              Kind.NO_OPEN_STATE, List.of(), EditMessages.of("diagram.noOpen", "", scheme.gate())));
    }
    if (scheme.states().isEmpty()) {
      return remarks;
    }
    List<String> ids = scheme.states().stream().map(SchemeState::id).toList();
    List<SchemeArrow> arrows = scheme.arrows();
    Set<String> joined = reached(arrows, ids.getFirst(), true, true);
    List<String> apart = ids.stream().filter(each -> !joined.contains(each)).toList();
    if (!apart.isEmpty()) {
      remarks.add(
          new Remark(
              Kind.APART, apart, EditMessages.of("diagram.apart", names(apart), scheme.gate())));
    }
    addOneWay(scheme, arrows, ids.stream().filter(joined::contains).toList(), remarks);
    return remarks;
  }

  private static String names(List<String> states) {
    return String.join(", ", states);
  }

  /** Sets of states that hang together but go only out, or only in. */
  private static void addOneWay(
      Scheme scheme, List<SchemeArrow> arrows, List<String> ids, List<Remark> remarks) {
    Set<String> left = new LinkedHashSet<>();
    Set<String> ends = new LinkedHashSet<>();
    for (String id : ids) {
      Set<String> onwards = reached(arrows, id, true, false);
      Set<String> before = reached(arrows, id, false, true);
      if (!before.containsAll(onwards)) {
        left.add(id);
      } else if (!onwards.containsAll(before)) {
        ends.add(id);
      }
    }
    if (!left.isEmpty()) {
      List<String> states = List.copyOf(left);
      remarks.add(
          new Remark(
              Kind.NEVER_ENTERED,
              states,
              EditMessages.of("diagram.neverEntered", names(states), scheme.gate())));
    }
    if (!ends.isEmpty()) {
      List<String> states = List.copyOf(ends);
      remarks.add(
          new Remark(
              Kind.NEVER_LEFT,
              states,
              EditMessages.of("diagram.neverLeft", names(states), scheme.gate())));
    }
  }

  /** The states that ways lead to, or from, and the state itself. */
  private static Set<String> reached(
      List<SchemeArrow> arrows, String start, boolean onwards, boolean back) {
    Set<String> reached = new LinkedHashSet<>(Set.of(start));
    Deque<String> ahead = new ArrayDeque<>(reached);
    while (!ahead.isEmpty()) {
      String at = ahead.remove();
      for (SchemeArrow each : arrows) {
        if (onwards && each.from().equals(at) && reached.add(each.to())) {
          ahead.add(each.to());
        }
        if (back && each.to().equals(at) && reached.add(each.from())) {
          ahead.add(each.from());
        }
      }
    }
    return reached;
  }
}

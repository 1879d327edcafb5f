/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.List;

/**
 * One way between two states, which one or more transitions have a rate for.
 *
 * @param from id of the state that is left
 * @param to id of the state that is reached
 * @param transitions those whose rates add up to that of the way
 */
public record SchemeArrow(String from, String to, List<SchemeTransition> transitions) {
  public SchemeArrow {
    transitions = List.copyOf(transitions);
  }

  /** Paths of the rates in the system of the channel. */
  public List<String> rates(String gate) {
    return transitions.stream()
        .map(each -> gate + "/" + each.id() + "/" + each.rateFrom(from))
        .toList();
  }

  /** Whether it joins the same states in the same direction. */
  public boolean isLike(SchemeArrow other) {
    return from.equals(other.from) && to.equals(other.to);
  }
}

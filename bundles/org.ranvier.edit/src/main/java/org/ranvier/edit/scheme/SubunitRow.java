/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.channel.Gate;
import org.ranvier.lems.component.Component;

/**
 * A kinetic scheme that is a row of states, closed ones and an open one at its end, whose rates are
 * those of equal subunits that open and close independently: from the closed end n·α, (n − 1)·α … α
 * onwards and β, 2·β … n·β back. Such a scheme does what a gate with n instances does.
 */
final class SubunitRow {
  private final Gate gate;
  private final Scheme scheme;
  private final List<String> states = new ArrayList<>();
  private final List<RateForm> opening = new ArrayList<>();
  private final List<RateForm> closing = new ArrayList<>();
  private final Optional<String> obstacle;

  SubunitRow(Gate gate, Scheme scheme) {
    this.gate = gate;
    this.scheme = scheme;
    this.obstacle = findObstacle();
  }

  /** Why it is no such row, in the language of the user; empty where it is. */
  Optional<String> obstacle() {
    return obstacle;
  }

  Scheme scheme() {
    return scheme;
  }

  /** How many gates of Hodgkin and Huxley it equals. */
  int instances() {
    return (states.size() - 1) * ownInstances();
  }

  /** The transition of a time constant and a steady state that is all there is, if it is one. */
  Optional<SchemeTransition> timed() {
    return opening.isEmpty() ? Optional.of(scheme.transitions().getFirst()) : Optional.empty();
  }

  /** α of one subunit. */
  RateForm alpha() {
    return opening.getLast();
  }

  /** β of one subunit. */
  RateForm beta() {
    return closing.getFirst();
  }

  /** None where that is no whole number. */
  private int ownInstances() {
    try {
      return new BigDecimal(gate.instances().strip()).intValueExact();
    } catch (ArithmeticException | NumberFormatException _) {
      return 0;
    }
  }

  private Optional<String> findObstacle() {
    if (!gate.scalings().isEmpty()) {
      return Optional.of(EditMessages.of("gatescheme.temperature", gate.path()));
    }
    if (ownInstances() < 1) {
      return Optional.of(EditMessages.of("gatescheme.instances", gate.path(), gate.instances()));
    }
    if (!followRow()) {
      return Optional.of(EditMessages.of("gatescheme.chain", gate.path()));
    }
    return isTimed() ? Optional.empty() : readRates().or(this::compareRates);
  }

  /** Whether all states stand in a row, which is then told from its closed end. */
  private boolean followRow() {
    List<SchemeState> open = scheme.states().stream().filter(SchemeState::isOpen).toList();
    if (open.size() != 1 || open.getFirst().conductance() != 1 || scheme.states().size() < 2) {
      return false;
    }
    String at = open.getFirst().id();
    String before = "";
    while (!at.isEmpty()) {
      states.addFirst(at);
      List<String> next = neighbours(at, before);
      if (next.size() > 1 || states.size() > scheme.states().size()) {
        return false;
      }
      before = at;
      at = next.isEmpty() ? "" : next.getFirst();
    }
    return states.size() == scheme.states().size();
  }

  private List<String> neighbours(String state, String without) {
    return scheme.states().stream()
        .map(SchemeState::id)
        .filter(each -> !each.equals(without))
        .filter(
            each ->
                scheme.findArrow(state, each).isPresent()
                    || scheme.findArrow(each, state).isPresent())
        .toList();
  }

  private boolean isTimed() {
    return states.size() == 2
        && scheme.transitions().size() == 1
        && scheme.transitions().getFirst().type().equals("tauInfTransition")
        && scheme.transitions().getFirst().from().equals(states.getFirst());
  }

  private Optional<String> readRates() {
    for (int i = 0; i + 1 < states.size(); i++) {
      String before = states.get(i);
      String next = states.get(i + 1);
      Optional<String> fault =
          readRate(before, next, opening).or(() -> readRate(next, before, closing));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<String> readRate(String from, String to, List<RateForm> into) {
    SchemeArrow arrow = scheme.findArrow(from, to).orElse(null);
    if (arrow == null || arrow.transitions().size() != 1) {
      return Optional.of(EditMessages.of("gatescheme.chain", gate.path()));
    }
    SchemeTransition transition = arrow.transitions().getFirst();
    Component component = transition(transition.id());
    RateForm form = RateForm.of(component, transition.from().equals(from)).orElse(null);
    if (form == null) {
      return Optional.of(
          EditMessages.of(
              "gatescheme.transition", gate.path(), transition.id(), transition.type()));
    }
    into.add(form);
    return Optional.empty();
  }

  private Component transition(String id) {
    return gate.component().orElseThrow().children("transitions").stream()
        .filter(each -> each.name().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> compareRates() {
    int n = opening.size();
    for (int i = 0; i < n; i++) {
      int at = i;
      Optional<String> fault =
          compare(opening.get(at), alpha(), n - at, at, at + 1)
              .or(() -> compare(closing.get(at), beta(), at + 1, at + 1, at));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<String> compare(RateForm rate, RateForm one, int times, int from, int to) {
    String name = states.get(from) + " → " + states.get(to);
    if (!rate.isLike(one)) {
      String other =
          one.equals(alpha())
              ? states.get(states.size() - 2) + " → " + states.getLast()
              : states.get(1) + " → " + states.getFirst();
      return Optional.of(EditMessages.of("gatescheme.shape", gate.path(), name, other));
    }
    return RateForm.isEqual(rate.times(one), times)
        ? Optional.empty()
        : Optional.of(
            EditMessages.of(
                "gatescheme.ratio",
                gate.path(),
                name,
                Float.toString((float) rate.times(one)),
                times));
  }
}

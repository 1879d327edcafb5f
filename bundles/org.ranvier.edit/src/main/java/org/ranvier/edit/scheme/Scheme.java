/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.lems.component.Component;

/**
 * A gate in the form of a kinetic scheme, as a diagram shows it.
 *
 * @param gate path of the gate in its channel
 * @param element where it is written
 * @param states in the order of the text
 * @param transitions in the order of the text; those whose states are not there are left out
 */
public record Scheme(
    String gate,
    ElementPath element,
    List<SchemeState> states,
    List<SchemeTransition> transitions) {
  private static final String GATE = "gateKS";

  public Scheme {
    states = List.copyOf(states);
    transitions = List.copyOf(transitions);
  }

  /** The scheme of a gate; empty where the gate is none. */
  public static Optional<Scheme> of(Gate gate) {
    return gate.component().filter(each -> each.isA(GATE)).map(each -> of(gate.path(), each));
  }

  private static Scheme of(String path, Component gate) {
    List<SchemeState> states = new ArrayList<>();
    for (Component each : gate.children("states")) {
      double conductance = each.findValue("relativeConductance").map(it -> it.si()).orElse(0.0);
      states.add(new SchemeState(each.name(), conductance, ElementPath.of(each.element())));
    }
    List<SchemeTransition> transitions = new ArrayList<>();
    for (Component each : gate.children("transitions")) {
      String from = each.text("from", "");
      String to = each.text("to", "");
      if (has(states, from) && has(states, to) && !from.equals(to)) {
        transitions.add(
            new SchemeTransition(
                each.name(),
                each.type().name(),
                from,
                to,
                !each.isA("reverseTransition"),
                !each.isA("forwardTransition"),
                ElementPath.of(each.element())));
      }
    }
    return new Scheme(path, ElementPath.of(gate.element()), states, transitions);
  }

  private static boolean has(List<SchemeState> states, String id) {
    return states.stream().anyMatch(each -> each.id().equals(id));
  }

  /** The state of an id. */
  public Optional<SchemeState> findState(String id) {
    return states.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The ways between the states; two states have up to two of them. */
  public List<SchemeArrow> arrows() {
    List<SchemeArrow> arrows = new ArrayList<>();
    for (SchemeState from : states) {
      for (SchemeState to : states) {
        findArrow(from.id(), to.id()).ifPresent(arrows::add);
      }
    }
    return arrows;
  }

  /** The way from a state to another one; empty where none leads there directly. */
  public Optional<SchemeArrow> findArrow(String from, String to) {
    List<SchemeTransition> all = transitions.stream().filter(each -> each.leads(from, to)).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new SchemeArrow(from, to, all));
  }

  /**
   * A transition with its partner: the language wants one for each way to stand together, so that
   * both go, and turn, at once.
   */
  public List<SchemeTransition> pair(SchemeTransition transition) {
    int at = transitions.indexOf(transition);
    if (at >= 0 && transition.type().equals("forwardTransition") && at + 1 < transitions.size()) {
      return arePaired(transition, transitions.get(at + 1))
          ? List.of(transition, transitions.get(at + 1))
          : List.of(transition);
    }
    return at > 0 && arePaired(transitions.get(at - 1), transition)
        ? List.of(transitions.get(at - 1), transition)
        : List.of(transition);
  }

  private static boolean arePaired(SchemeTransition first, SchemeTransition second) {
    return first.type().equals("forwardTransition")
        && second.type().equals("reverseTransition")
        && second.touches(first.from())
        && second.touches(first.to());
  }
}

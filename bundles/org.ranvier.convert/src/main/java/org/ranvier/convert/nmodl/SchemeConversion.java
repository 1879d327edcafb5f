/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.NmodlStatement.Solve;
import org.ranvier.convert.nmodl.RateDraft.Form;
import org.ranvier.convert.nmodl.RateDraft.Role;
import org.ranvier.convert.nmodl.SchemeRun.Transition;
import org.ranvier.xml.SourceLocation;

/** Turns a KINETIC block into a gate that is a kinetic scheme. */
final class SchemeConversion {
  private final Mechanism mechanism;
  private final MechanismRuns runs;
  private final ChannelText text;
  private final Draft draft;
  private final Table table;
  private final StandardForms forms;
  private final ChannelCheck check;

  SchemeConversion(
      Mechanism mechanism, MechanismRuns runs, ChannelText text, ChannelCheck check, Draft draft) {
    this.check = check;
    this.mechanism = mechanism;
    this.runs = runs;
    this.text = text;
    this.draft = draft;
    this.table = runs.table();
    this.forms = new StandardForms(table);
  }

  void convert(CurrentDraft parts, SourceLocation where) {
    if (!written(parts, where)) {
      text.missing("gate", 1);
    }
  }

  /** Whether all of it could be written; says why where not. */
  private boolean written(CurrentDraft parts, SourceLocation where) {
    List<Transition> transitions = runs.run().scheme().transitions();
    Set<String> states = new LinkedHashSet<>();
    for (Transition each : transitions) {
      states.add(each.from());
      states.add(each.to());
    }
    Map<String, Boolean> open = new LinkedHashMap<>();
    int instances = open(parts, states, open);
    if (instances == 0) {
      draft.toDo(
          where,
          "the current is not carried by open states of one scheme alone; the gate is missing");
      return false;
    }
    if (!isWhole(states, transitions) || !runs.run().scheme().conserved().equals(states)) {
      draft.toDo(
          runs.placeOfEquations(),
          "a scheme of one piece with CONSERVE … = 1 is expected; the gate is missing");
      return false;
    }
    List<ChannelText.Reaction> reactions = new ArrayList<>();
    for (Transition each : transitions) {
      Set<String> unseen = GateFinder.unseen(each.forward());
      unseen.addAll(GateFinder.unseen(each.reverse()));
      if (!unseen.isEmpty()) {
        draft.toDo(
            each.place(),
            "a rate depends on %s, which gates do not know; the gate is missing"
                .formatted(String.join(", ", unseen)));
        return false;
      }
      reactions.add(new ChannelText.Reaction(each, parts(each)));
    }
    begins();
    text.scheme(instances, open, reactions);
    check.scheme(reactions);
    return true;
  }

  /** Which states are open; how many equal schemes must be, 0 where it is not that. */
  private int open(CurrentDraft parts, Set<String> states, Map<String, Boolean> open) {
    states.forEach(each -> open.put(each, false));
    if (parts.instances().size() + parts.sums().size() != 1) {
      return 0;
    }
    if (parts.sums().isEmpty()) {
      String state = parts.instances().keySet().iterator().next();
      open.replace(state, true);
      return states.contains(state) ? parts.instances().getOrDefault(state, 0) : 0;
    }
    Formula rest = parts.sums().getFirst();
    for (String state : Set.copyOf(rest.symbols())) {
      Formula before = rest;
      var line = Linear.of(before, state, table);
      if (line.isEmpty() || !line.get().slope().isNumber(1) || !states.contains(state)) {
        return 0;
      }
      rest = line.get().constant();
      open.replace(state, true);
    }
    return rest.isNumber(0) ? 1 : 0;
  }

  /** Whether every state of the mechanism is reached from every other. */
  private boolean isWhole(Set<String> states, List<Transition> transitions) {
    Set<String> reached = new LinkedHashSet<>();
    reached.add(transitions.getFirst().from());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Transition each : transitions) {
        if (reached.contains(each.from()) || reached.contains(each.to())) {
          grows |= reached.addAll(List.of(each.from(), each.to()));
        }
      }
    }
    return reached.equals(states) && mechanism.states().equals(states);
  }

  private void begins() {
    boolean steady = runs.initial().solved().stream().anyMatch(Solve::steadyState);
    if (!steady) {
      draft.toDo(
          mechanism.file().code("INITIAL").map(NmodlBlock::place).orElse(runs.placeOfEquations()),
          "the scheme does not begin at its steady state, as gates do");
    }
  }

  private Map<String, RateDraft> parts(Transition transition) {
    RateDraft forward = forms.draft(Role.RATE, transition.forward());
    RateDraft reverse = forms.draft(Role.RATE, transition.reverse());
    Map<String, RateDraft> parts = new LinkedHashMap<>();
    if (isStandard(forward) && isStandard(reverse)) {
      parts.put("forward", forward);
      parts.put("reverse", reverse);
      return parts;
    }
    Formula sum = table.operate("+", transition.forward(), transition.reverse());
    Formula tau = table.operate("/", table.number(1), sum);
    Formula inf = table.operate("/", transition.forward(), sum);
    parts.put("timeCourse", forms.draft(Role.TIME, tau));
    parts.put("steadyState", forms.draft(Role.STEADY_STATE, inf));
    return parts;
  }

  private static boolean isStandard(RateDraft rate) {
    return rate.form().filter(each -> each != Form.FIXED).isPresent();
  }
}

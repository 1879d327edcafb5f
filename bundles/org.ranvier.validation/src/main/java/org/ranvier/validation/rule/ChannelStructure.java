/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/**
 * Channels can open and close: a kinetic scheme has an open state, and transitions lead to every
 * state; a channel that is named after an ion and has no gate conducts all the time.
 */
public final class ChannelStructure implements Rule {
  private static final Set<String> IONS = Set.of("na", "k", "ca");
  private static final Set<String> REMARKS = Set.of("notes", "annotation", "property");

  @Override
  public String id() {
    return "channel-structure";
  }

  @Override
  public void check(Model model, Report report) {
    for (Component gate : model.componentsOf("gateKS")) {
      checkScheme(gate, report);
    }
    for (Component channel : model.componentsOf("ionChannelHH")) {
      checkGates(channel, report);
    }
  }

  private static void checkScheme(Component gate, Report report) {
    List<Component> states = gate.children("states");
    if (states.isEmpty()) {
      report.error(
          gate.element(),
          "%s has no states; a <closedState> and an <openState> are expected".formatted(gate));
      return;
    }
    if (states.stream().noneMatch(each -> each.isA("openState"))) {
      report.warning(gate.element(), "%s has no <openState>, so it never opens".formatted(gate));
    }
    Set<String> joined = new HashSet<>();
    for (Component transition : gate.children("transitions")) {
      transition.findText("from").ifPresent(joined::add);
      transition.findText("to").ifPresent(joined::add);
    }
    for (Component state : states) {
      if (states.size() > 1 && !joined.contains(state.name())) {
        report.warning(
            state.element(),
            "no transition leads to or from %s, so nothing is ever in it".formatted(state));
      }
    }
  }

  private static void checkGates(Component channel, Report report) {
    String ion = channel.text("species", "");
    boolean bare =
        channel.element().elements().stream().allMatch(e -> REMARKS.contains(e.localName()));
    if (IONS.contains(ion) && bare) {
      report.info(
          channel.element(),
          "%s for %s has no gate and always conducts; a gate is expected, or the type ionChannelPassive"
              .formatted(channel, ion),
          Optional.empty());
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.convert.nmodl.NmodlBlock.NeuronItem;
import org.ranvier.xml.SourceLocation;

/** Turns a density mechanism into a channel for each of its currents. */
final class ChannelConversion {
  private final Mechanism mechanism;
  private final String id;
  private final Draft draft;
  private final MechanismRuns runs;

  ChannelConversion(Mechanism mechanism, String id, Draft draft) {
    this.mechanism = mechanism;
    this.id = id;
    this.draft = draft;
    Gaps gaps = Gaps.allowed();
    this.runs = new MechanismRuns(mechanism, gaps);
    gaps.found().forEach(draft::toDo);
  }

  void convert() {
    List<String> currents = mechanism.currents();
    SourceLocation place = NmodlConversion.placeOf(mechanism, "SUFFIX");
    otherVariables(currents);
    if (currents.isEmpty()) {
      draft.toDo(place, "a current of an ion or a NONSPECIFIC_CURRENT is expected; none was found");
      return;
    }
    if (currents.size() > 1) {
      draft.note(
          place,
          "a channel of NeuroML has one current; there is one for each of "
              + String.join(", ", currents));
    }
    ChannelCheck check = new ChannelCheck(mechanism, draft);
    Set<String> used = new HashSet<>();
    for (String each : currents) {
      String channel = currents.size() == 1 ? id : id + "_" + each;
      used.addAll(new CurrentConversion(mechanism, each, channel, runs, check, draft).convert());
    }
    unused(used);
  }

  /** Variables of ions that are computed beside currents. */
  private void otherVariables(List<String> currents) {
    for (NeuronItem ion : mechanism.file().items("USEION")) {
      for (String each : ion.write()) {
        if (!currents.contains(each)) {
          draft.toDo(ion.place(), "that " + each + " is computed here is not written");
        }
      }
    }
  }

  /** States that no current depends on. */
  private void unused(Set<String> used) {
    for (String state : mechanism.states()) {
      boolean inScheme =
          runs.run().scheme().transitions().stream()
              .anyMatch(each -> each.from().equals(state) || each.to().equals(state));
      if (!used.contains(state) && !inScheme) {
        draft.note(runs.placeOfEquations(), state + " is no factor of the current; left out");
      }
    }
  }
}

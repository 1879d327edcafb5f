/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem.Scheme;
import org.ranvier.lems.flat.FlatSystem.Transition;
import org.ranvier.lems.type.Dynamics.KineticScheme;

/** Finds the states and transitions of a kinetic scheme among a part's children. */
final class SchemeBuilder {
  private SchemeBuilder() {}

  static Scheme build(Part part, KineticScheme scheme) {
    List<Part> nodes = part.group(scheme.nodes());
    List<String> occupancies = new ArrayList<>();
    for (Part node : nodes) {
      occupancies.add(node.qualify(scheme.stateVariable()));
    }
    List<Transition> transitions = new ArrayList<>();
    for (Part edge : part.group(scheme.edges())) {
      transitions.add(
          new Transition(
              end(edge, scheme.edgeSource(), nodes),
              end(edge, scheme.edgeTarget(), nodes),
              rate(edge, scheme.forwardRate(), scheme),
              rate(edge, scheme.reverseRate(), scheme)));
    }
    return new Scheme(
        part.path(), part.depth(), List.copyOf(occupancies), List.copyOf(transitions));
  }

  private static int end(Part edge, String link, List<Part> nodes) {
    Component state =
        edge.component()
            .findReference(link)
            .orElseThrow(
                () ->
                    edge.component()
                        .element()
                        .problem("this " + edge.type() + " needs the attribute " + link));
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).component().equals(state)) {
        return i;
      }
    }
    throw edge.component().element().problem(state + " is no state of this scheme");
  }

  private static String rate(Part edge, String exposure, KineticScheme scheme) {
    return edge.findVisible(exposure)
        .orElseThrow(
            () -> edge.problem(scheme.location(), edge.component() + " shows no rate " + exposure));
  }
}

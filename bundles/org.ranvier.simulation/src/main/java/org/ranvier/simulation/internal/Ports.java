/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.Component;

/** Chooses the ports through which events leave and reach groups. */
final class Ports {
  private Ports() {}

  /** Index of the port that a group sends from: the wanted one, {@code spike}, or its first. */
  static int out(Draft draft, Optional<String> wanted, Component asking) {
    List<String> ports = draft.system().outPorts();
    String port =
        wanted.orElseGet(
            () -> ports.contains("spike") || ports.isEmpty() ? "spike" : ports.getFirst());
    if (!ports.contains(port)) {
      throw asking
          .element()
          .problem(
              "%s sends no events from a port %s%s"
                  .formatted(
                      draft.component(),
                      port,
                      ports.isEmpty() ? "" : "; its ports are " + String.join(", ", ports)));
    }
    return draft.lowered().mechanism().outPorts().indexOf(port);
  }

  /** The port that a group takes events at: the wanted one, {@code in}, or its first. */
  static String in(Draft to, Optional<String> port, Component asking) {
    List<String> ports = to.system().inPorts();
    String chosen =
        port.orElseGet(() -> ports.contains("in") || ports.isEmpty() ? "in" : ports.getFirst());
    if (!ports.contains(chosen)) {
      throw asking
          .element()
          .problem("%s takes no events at a port %s".formatted(to.component(), chosen));
    }
    return chosen;
  }
}

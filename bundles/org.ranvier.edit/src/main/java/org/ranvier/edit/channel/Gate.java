/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.Component;

/**
 * A gate of a channel.
 *
 * @param path in the channel
 * @param component what it is in LEMS; empty for a state of a channel that has no parts for its
 *     gates
 * @param parts what its rates, its steady state and its time constant are
 * @param scalings its temperature settings
 */
public record Gate(
    String path, Optional<Component> component, List<GatePart> parts, List<Scaling> scalings) {
  public Gate {
    parts = List.copyOf(parts);
    scalings = List.copyOf(scalings);
  }

  /** The last step of its path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** How many equal gates there are, as it is written; empty where that is not said. */
  public String instances() {
    return component.flatMap(each -> each.findText("instances")).orElse("");
  }

  /** The name of its type; empty where it has none. */
  public String type() {
    return component.map(each -> each.type().name()).orElse("");
  }
}

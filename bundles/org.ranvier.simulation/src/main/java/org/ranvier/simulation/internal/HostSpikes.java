/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;

/**
 * Hands the spikes of a cell to what sits on it. A ComponentType says that it needs them by
 * declaring the port {@value #PORT}, as it says by a Requirement that it needs the potential: at
 * any depth inside what is attached, and without a connection that names it.
 */
final class HostSpikes {
  /** Name of the in port that receives every spike of the cell that a component sits on. */
  static final String PORT = "postSpike";

  private HostSpikes() {}

  /** Paths of the ports in a system that want the spikes. */
  static List<String> ports(FlatSystem system) {
    return system.portsNamed(PORT);
  }

  /**
   * Connects a cell to the ports of what is attached to it. The spike is that of the cell as a
   * whole, taken where connections take it that name no segment, not at the place of the synapse.
   */
  static void connect(Assembly assembly, Attached attached, Component asking) {
    List<String> ports = attached.draft().lowered().hostSpikePorts();
    if (ports.isEmpty()) {
      return;
    }
    Assembly.Sender cell =
        assembly.sender(attached.cell(), Place.DEFAULT, Optional.empty(), asking);
    for (String port : ports) {
      assembly.wires().connect(cell, attached.draft(), attached.instance(), port, 0);
    }
  }
}

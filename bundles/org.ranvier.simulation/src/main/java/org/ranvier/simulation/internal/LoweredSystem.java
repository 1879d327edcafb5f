/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.units.Dimension;

/**
 * A system as the solver knows it. What is asked for every instance of a network is found once and
 * remembered.
 */
final class LoweredSystem {
  private final FlatSystem system;
  private final Mechanism mechanism;
  private final Map<String, Double> constants;
  private final Map<String, OptionalInt> columns = new HashMap<>();
  private final List<String> hostSpikePorts;

  /**
   * @param system the equations as the model states them
   * @param mechanism the same equations in coherent units
   * @param constants value, in coherent units, of names that became literals
   */
  LoweredSystem(FlatSystem system, Mechanism mechanism, Map<String, Double> constants) {
    this.system = system;
    this.mechanism = mechanism;
    this.constants = constants;
    this.hostSpikePorts = HostSpikes.ports(system);
  }

  FlatSystem system() {
    return system;
  }

  Mechanism mechanism() {
    return mechanism;
  }

  Map<String, Double> constants() {
    return constants;
  }

  /** Paths of the ports that want the spikes of the cell it sits on. */
  List<String> hostSpikePorts() {
    return hostSpikePorts;
  }

  /** Column of a variable or exposure; empty where it is a literal or there is no such name. */
  OptionalInt findColumn(String path) {
    return columns.computeIfAbsent(path, this::lookUp);
  }

  private OptionalInt lookUp(String path) {
    int column = mechanism.indexOf(system.findVariable(path).orElse(path));
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /** Dimension of a variable or exposure that exists. */
  Dimension dimension(String path) {
    return system.variables().getOrDefault(system.findVariable(path).orElse(path), Dimension.NONE);
  }
}

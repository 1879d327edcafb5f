/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.Map;
import java.util.OptionalInt;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.units.Dimension;

/**
 * A flat system as a mechanism, with the way from its names to columns.
 *
 * @param system what was lowered
 * @param mechanism the same equations in coherent units
 * @param constants value, in coherent units, of names that became literals
 */
record LoweredSystem(FlatSystem system, Mechanism mechanism, Map<String, Double> constants) {
  /** Column of a variable or exposure; empty where it is a literal or there is no such name. */
  OptionalInt findColumn(String path) {
    int column = mechanism.indexOf(system.findVariable(path).orElse(path));
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /** Dimension of a variable or exposure that exists. */
  Dimension dimension(String path) {
    return system.variables().getOrDefault(system.findVariable(path).orElse(path), Dimension.NONE);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.Optional;

/**
 * The pools of an ion in a cell with a shape: each species has one pool in every control volume of
 * its group, or one in the whole cell, which takes all currents of the ion and has the membrane of
 * the cell, as in jLEMS.
 */
final class Pools {
  private final CableCell shape;
  private final boolean whole;

  /**
   * @param whole whether a species has one pool in the whole cell
   */
  Pools(CableCell shape, boolean whole) {
    this.shape = shape;
    this.whole = whole;
  }

  /** Number of pools of a species in one cell. */
  int count(CableCell.Placed species) {
    return whole ? Math.min(1, species.nodes().length) : species.nodes().length;
  }

  /** Which pool of a species belongs to a node, −1 where none does. */
  int position(CableCell.Placed species, int node) {
    return whole ? count(species) - 1 : species.positionOf(node);
  }

  /** A node that the pool belongs to. */
  int node(CableCell.Placed species, int position) {
    return species.nodes()[position];
  }

  /** Membrane of a pool, µm². */
  double area(CableCell.Placed species, int position) {
    if (!whole) {
      return shape.area(node(species, position));
    }
    double area = 0;
    for (int node = 0; node < shape.nodeCount(); node++) {
      area += shape.area(node);
    }
    return area;
  }

  /** The species of an ion on a node; the last one of the cell where that has none of its own. */
  Optional<CableCell.Placed> find(String ion, int node) {
    Optional<CableCell.Placed> own = shape.findSpecies(ion, node);
    return own.isPresent() || !whole
        ? own
        : shape.species().reversed().stream()
            .filter(p -> p.component().text("ion", "").equals(ion))
            .findFirst();
  }
}

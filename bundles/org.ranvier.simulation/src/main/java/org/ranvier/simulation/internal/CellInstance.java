/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

/** One member of a population. */
sealed interface CellInstance {
  /**
   * A cell without a shape, or a source of events: one instance of a group.
   *
   * @param draft its group
   * @param instance which one
   */
  record Point(Draft draft, int instance) implements CellInstance {}

  /**
   * A cell with a shape.
   *
   * @param shape what all cells of the component share
   * @param ordinal which one of them
   * @param firstNode its first node on the cable
   */
  record Shaped(CableCell shape, int ordinal, int firstNode) implements CellInstance {}
}

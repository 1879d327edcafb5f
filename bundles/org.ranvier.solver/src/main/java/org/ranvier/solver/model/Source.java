/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/** Where a value comes from: a column of a group, or the voltage of the cable's nodes. */
public sealed interface Source {
  /**
   * A column of a group.
   *
   * @param group position of the group
   * @param column position of the column
   */
  record GroupColumn(int group, int column) implements Source {}

  /** The cable's voltages. */
  record NodeVoltage() implements Source {}
}

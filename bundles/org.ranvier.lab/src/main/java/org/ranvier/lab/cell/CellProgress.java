/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

/** Hears how far a measurement of a cell has come, on the thread that measures. */
@FunctionalInterface
public interface CellProgress {
  /**
   * It has come so far.
   *
   * @param stage what is being measured
   * @param share of all that is to be measured, 0 to 1, about
   */
  void at(Stage stage, double share);

  /**
   * So much is known already; more is told as it is found.
   *
   * @param figures what is not measured yet is empty
   */
  default void found(CellFigures figures) {}

  /** What is measured, in this order. */
  enum Stage {
    REST,
    RESISTANCE,
    RHEOBASE
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import org.ranvier.edit.scene.Vector;

/**
 * Where a dragged point is, and what holds it there.
 *
 * @param at the place, µm
 * @param hold what it was drawn to
 */
public record Snapped(Vector at, Hold hold) {
  /** What draws a point to a place. */
  public sealed interface Hold {
    /** Nothing: it is under the pointer. */
    record Free() implements Hold {}

    /** Another point. */
    record AtPoint(Handle handle) implements Hold {}

    /** An axis of the cell: x, y or z. */
    record OnAxis(String axis) implements Hold {}

    /** Round coordinates, multiples of a step. */
    record OnGrid(double stepUm) implements Hold {}
  }

  private static final Hold FREE = new Hold.Free();

  static Snapped free(Vector at) {
    return new Snapped(at, FREE);
  }
}

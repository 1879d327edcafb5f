/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

/**
 * Where on a cell something sits.
 *
 * @param segment id of the segment
 * @param fraction along the segment, 0 to 1
 */
record Place(int segment, double fraction) {
  /** Where nothing is said: the middle of segment 0. */
  static final Place DEFAULT = new Place(0, 0.5);
}

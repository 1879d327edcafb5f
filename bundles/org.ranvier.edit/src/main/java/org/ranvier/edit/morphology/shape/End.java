/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

/** One of the two ends of a segment. */
public enum End {
  /** The end nearer to the root. */
  PROXIMAL,
  DISTAL
}

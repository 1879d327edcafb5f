/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/** How depth becomes a picture. */
public enum Projection {
  /** What is farther away is smaller. */
  PERSPECTIVE,
  /** Equal lengths stay equal: what a scale bar is true for everywhere. */
  PARALLEL
}

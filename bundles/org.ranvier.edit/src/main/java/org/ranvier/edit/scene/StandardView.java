/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/** The directions along the axes from which a cell can be seen. */
public enum StandardView {
  /** x to the right, y up. */
  XY_FRONT,
  /** x to the left, y up. */
  XY_BACK,
  /** x to the right, z up. */
  XZ_FRONT,
  /** x to the left, z up. */
  XZ_BACK,
  /** y to the right, z up. */
  YZ_FRONT,
  /** y to the left, z up. */
  YZ_BACK;

  private static final Vector X = new Vector(1, 0, 0);
  private static final Vector Y = new Vector(0, 1, 0);
  private static final Vector Z = new Vector(0, 0, 1);

  /** The turn from the cell's axes to those of the picture. */
  public Rotation rotation() {
    return switch (this) {
      case XY_FRONT -> Rotation.bringing(X, Y);
      case XY_BACK -> Rotation.bringing(X.times(-1), Y);
      case XZ_FRONT -> Rotation.bringing(X, Z);
      case XZ_BACK -> Rotation.bringing(X.times(-1), Z);
      case YZ_FRONT -> Rotation.bringing(Y, Z);
      case YZ_BACK -> Rotation.bringing(Y.times(-1), Z);
    };
  }
}

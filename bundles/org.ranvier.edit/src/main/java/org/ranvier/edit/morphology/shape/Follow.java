/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

/**
 * What goes along with a point that is moved. What is attached there always stays attached.
 *
 * @param mode what goes along
 * @param rangeUm path length at which nothing goes along any more, for elastic moves
 */
public record Follow(Mode mode, double rangeUm) {
  /** Which points go along, and how far. */
  public enum Mode {
    /** This point only; segments that touch it get longer or shorter. */
    ALONE,
    /** All that hangs on the point, without change of its shape. */
    RIGID,
    /** Points around, towards the root too, the less the farther, in proportion. */
    LINEAR,
    /** As {@link #LINEAR}, without a kink at the point or at the end of the range. */
    SMOOTH,
    /** As {@link #LINEAR}, with a tip at the point. */
    SHARP
  }

  /** Refuses a range that is none. */
  public Follow {
    if (!(rangeUm >= 0)) {
      throw new IllegalArgumentException("a range of " + rangeUm + " µm");
    }
  }

  /** This point only. */
  public static Follow alone() {
    return new Follow(Mode.ALONE, 0);
  }

  /** All that hangs on the point. */
  public static Follow rigid() {
    return new Follow(Mode.RIGID, 0);
  }

  /**
   * Points around.
   *
   * @param mode how it falls off
   * @param rangeUm path length at which nothing moves any more, greater than 0
   */
  public static Follow elastic(Mode mode, double rangeUm) {
    return new Follow(mode, rangeUm);
  }

  boolean isElastic() {
    return mode != Mode.ALONE && mode != Mode.RIGID;
  }

  /** Which part of the move a point at a distance makes, 0 to 1. */
  double share(double pathUm) {
    if (pathUm >= rangeUm) {
      return pathUm == 0 ? 1 : 0;
    }
    double left = 1 - pathUm / rangeUm;
    return switch (mode) {
      case SMOOTH -> left * left * (3 - 2 * left);
      case SHARP -> left * left;
      default -> left;
    };
  }
}

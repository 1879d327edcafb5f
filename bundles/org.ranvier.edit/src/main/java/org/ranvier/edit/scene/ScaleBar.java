/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * A bar that tells the scale.
 *
 * @param pixels its length in the picture
 * @param lengthUm what that is on the cell
 * @param label with its unit
 */
public record ScaleBar(double pixels, double lengthUm, String label) {
  private static final double UM_PER_MM = 1000;
  private static final double NM_PER_UM = 1000;

  /** The longest round length that fits. */
  public static ScaleBar of(Camera camera, double mostPixels) {
    double length = RoundNumbers.down(mostPixels / camera.scale());
    return new ScaleBar(length * camera.scale(), length, label(length));
  }

  private static String label(double lengthUm) {
    if (lengthUm >= UM_PER_MM) {
      return RoundNumbers.format(lengthUm / UM_PER_MM) + "\u2009mm";
    }
    return lengthUm >= 1
        ? RoundNumbers.format(lengthUm) + "\u2009µm"
        : RoundNumbers.format(lengthUm * NM_PER_UM) + "\u2009nm";
  }
}

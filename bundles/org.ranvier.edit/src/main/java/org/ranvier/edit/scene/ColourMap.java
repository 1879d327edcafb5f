/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * Colours for numbers. The continuous ones are of equal steps to the eye, also in grey and for
 * those who do not tell red from green: viridis (Smith, van der Walt 2015) and cividis (Nuñez,
 * Anderton, Renslow 2018), given by ten colours at equal distances between which colours are mixed.
 */
public enum ColourMap {
  VIRIDIS,
  CIVIDIS,
  /** For numbers whose zero means something: it is in the middle and grey. */
  DIVERGING;

  /** What has no number. */
  public static final int UNKNOWN = 0x7F7F7F;

  private static final int[] OF_VIRIDIS = {
    0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
    0xFDE725
  };
  private static final int[] OF_CIVIDIS = {
    0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173, 0x8A8779, 0xA69D75, 0xC4B56C, 0xE4CF5B,
    0xFFEA46
  };
  private static final int[] OF_DIVERGING = {0x0072B2, 0x6FA6CC, 0xD9D9D9, 0xE59D6C, 0xD55E00};

  /**
   * The colour of a share of the range; what lies outside has the colour of the nearer end.
   *
   * @param share 0 at the low end, 1 at the high end
   */
  public int at(double share) {
    if (Double.isNaN(share)) {
      return UNKNOWN;
    }
    int[] colours = colours();
    double place = Math.clamp(share, 0, 1) * (colours.length - 1);
    int below = Math.min((int) place, colours.length - 2);
    return Rgb.mix(colours[below], colours[below + 1], place - below);
  }

  private int[] colours() {
    return switch (this) {
      case VIRIDIS -> OF_VIRIDIS;
      case CIVIDIS -> OF_CIVIDIS;
      case DIVERGING -> OF_DIVERGING;
    };
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Locale;

/** Colours as 0xRRGGBB. */
public final class Rgb {
  private Rgb() {}

  /** The colour at {@code share} of the way from one (0) to another (1). */
  public static int mix(int from, int to, double share) {
    return part(from, to, share, 16) | part(from, to, share, 8) | part(from, to, share, 0);
  }

  private static int part(int from, int to, double share, int shift) {
    int a = from >> shift & 0xFF;
    int b = to >> shift & 0xFF;
    return (int) Math.round(a + share * (b - a)) << shift;
  }

  /** The colour in a light of that strength, 0 to 1; what is more than 1 whitens it. */
  static int lit(int colour, double light) {
    return light <= 1 ? mix(0, colour, light) : mix(colour, 0xFFFFFF, Math.min(1, light - 1));
  }

  static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour & 0xFFFFFF);
  }
}

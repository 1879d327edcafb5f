/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.panel;

/** Numbers as people type them. */
public final class Numbers {
  private Numbers() {}

  /**
   * A finite number, with a point or a comma.
   *
   * @param otherwise said where it is none, in the language of the user
   * @throws IllegalArgumentException it is none
   */
  public static double of(String text, String otherwise) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.').replace('\u2212', '-'));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalArgumentException(otherwise);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import org.eclipse.osgi.util.NLS;

/** Numbers as people type them. */
final class Numbers {
  private Numbers() {}

  /**
   * A number, with a point or a comma.
   *
   * @param title of the field, for the message
   * @throws IllegalArgumentException it is none
   */
  static double of(String text, String title) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.').replace('\u2212', '-'));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalArgumentException(NLS.bind(FitMessages.notANumber, title));
  }
}

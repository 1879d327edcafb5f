/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import org.ranvier.edit.equation.Picture.Face;

/** How much room letters take; whoever draws knows. */
public interface LetterMetrics {
  double width(String text, Face face, double size);

  /** From the base line to the top of tall letters. */
  double ascent(double size);

  /** From the base line to the bottom of letters that hang. */
  double descent(double size);

  /** As of a common serif face, for drawings that state how wide their words are. */
  LetterMetrics ESTIMATED =
      new LetterMetrics() {
        private static final String NARROW = "ijlt.,;:|!()[]'I1 ";
        private static final String WIDE = "mwMW∞→←≤≥≠∧∨ΣΠΔ%@";

        @Override
        public double width(String text, Face face, double size) {
          return text.chars()
              .mapToDouble(
                  c -> (NARROW.indexOf(c) >= 0 ? 0.3 : WIDE.indexOf(c) >= 0 ? 0.8 : 0.5) * size)
              .sum();
        }

        @Override
        public double ascent(double size) {
          return 0.75 * size;
        }

        @Override
        public double descent(double size) {
          return 0.22 * size;
        }
      };
}

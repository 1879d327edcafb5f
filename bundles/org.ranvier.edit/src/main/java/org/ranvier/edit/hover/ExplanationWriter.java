/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.TextRange;

/** Writes an explanation piece by piece. */
final class ExplanationWriter {
  private final List<Explanation.Piece> pieces = new ArrayList<>();

  ExplanationWriter add(Explanation.Style style, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Explanation.Piece(text, style));
    }
    return this;
  }

  /** Begins another line where there is one already. */
  ExplanationWriter line() {
    return pieces.isEmpty() ? this : add(Explanation.Style.PLAIN, "\n");
  }

  /** Begins another paragraph where there is one already. */
  ExplanationWriter paragraph() {
    return pieces.isEmpty() ? this : add(Explanation.Style.PLAIN, "\n\n");
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  Explanation about(TextRange subject) {
    return new Explanation(subject, pieces);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import org.ranvier.edit.scheme.SchemeArrow;

/** What is chosen in a diagram. */
public sealed interface Choice {
  /** A state, by its id. */
  record State(String id) implements Choice {}

  /** A way between two states. */
  record Way(String from, String to) implements Choice {
    boolean isOf(SchemeArrow arrow) {
      return arrow.from().equals(from) && arrow.to().equals(to);
    }

    static Way of(SchemeArrow arrow) {
      return new Way(arrow.from(), arrow.to());
    }
  }
}

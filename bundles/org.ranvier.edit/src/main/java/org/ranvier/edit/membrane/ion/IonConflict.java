/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.ion;

import java.util.List;
import org.ranvier.edit.membrane.Mechanism;

/**
 * Statements about an ion that do not go together.
 *
 * @param ion its name
 * @param mechanisms what contradicts each other; the last is the place to look at
 * @param message a sentence for people
 */
public record IonConflict(Kind kind, String ion, List<Mechanism> mechanisms, String message) {
  public IonConflict {
    mechanisms = List.copyOf(mechanisms);
  }

  /** What is wrong. */
  public enum Kind {
    /** One ion reverses at two potentials on the same membrane. */
    TWO_POTENTIALS,
    /** A stated potential is not that of the concentrations. */
    AGAINST_CONCENTRATIONS,
    /** One density states the potential, another computes it from the concentrations. */
    STATED_AND_COMPUTED,
    /** A density needs concentrations where there are none. */
    CONCENTRATIONS_MISSING
  }

  /** The statement to look at. */
  public Mechanism place() {
    return mechanisms.getLast();
  }
}

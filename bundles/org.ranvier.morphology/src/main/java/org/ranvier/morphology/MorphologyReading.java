/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.List;
import java.util.Optional;
import org.ranvier.xml.ModelProblem;

/**
 * What reading a morphology gave.
 *
 * @param morphology present when there is no problem
 * @param problems why the morphology cannot be used, in document order
 */
public record MorphologyReading(Optional<Morphology> morphology, List<ModelProblem> problems) {
  public MorphologyReading {
    problems = List.copyOf(problems);
  }

  /** The morphology, or the first problem as an exception. */
  public Morphology get() {
    return morphology.orElseThrow(() -> problems.getFirst().asException());
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import java.util.Optional;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/**
 * Something that can do the steps of a plan. Found with {@link java.util.ServiceLoader}; every one
 * passes the contract tests that the scalar one passes.
 */
public interface BackendProvider {
  /** Short name for a command line, e.g. {@code scalar}. */
  String name();

  /** Among those available the highest is taken where the user does not choose. */
  int rank();

  /** Empty where it can be used here, else why not and what would help, in one sentence. */
  Optional<String> unavailable();

  /**
   * Whether it can do the steps of a method. All do the methods that are made of phases; one that
   * chooses its steps itself needs a back end that knows about it.
   */
  default boolean supports(StepMethod method) {
    return method != StepMethod.ADAPTIVE;
  }

  /** Allocates what the plan needs and sets initial values; nothing has been stepped yet. */
  Stepper start(Plan plan);
}

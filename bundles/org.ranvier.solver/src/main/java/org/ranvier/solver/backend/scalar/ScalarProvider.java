/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.Optional;
import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** The reference: programs are interpreted, on one thread, everywhere available. */
public final class ScalarProvider implements BackendProvider {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int rank() {
    return 0;
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.empty();
  }

  @Override
  public boolean supports(StepMethod method) {
    return true;
  }

  @Override
  public Stepper start(Plan plan) {
    return plan.flow().isPresent() ? new AdaptiveStepper(plan) : new ScalarStepper(plan);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.scalar.ScalarProvider;
import org.ranvier.solver.plan.Plan;

/** A back end that keeps the plans it is given, and leaves the work to the reference. */
public final class CapturingProvider implements BackendProvider {
  static final String NAME = "capturing";
  static final List<Plan> PLANS = new ArrayList<>();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int rank() {
    return -1;
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.empty();
  }

  @Override
  public Stepper start(Plan plan) {
    PLANS.add(plan);
    return new ScalarProvider().start(plan);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.Optional;
import org.ranvier.solver.backend.BackendContract;
import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.scalar.ScalarProvider;
import org.ranvier.solver.block.LoopChoice;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** What every back end must do, by clusters with interpreted loops on two threads. */
class ClusterBackendTest extends BackendContract {
  @Override
  public BackendProvider backend() {
    return new Clusters();
  }

  /** Methods that need no clusters are left to the reference. */
  private static final class Clusters implements BackendProvider {
    @Override
    public String name() {
      return "clusters";
    }

    @Override
    public int rank() {
      return 1;
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
      return switch (plan.method()) {
        case NEURON, NEURON_EXPORT, CN, RK4 ->
            new ClusterStepper(plan, 2, new LoopLibrary(Optional.empty(), LoopChoice.INTERPRETED));
        case JLEMS, ADAPTIVE -> new ScalarProvider().start(plan);
      };
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.codegen.jvm;

import java.util.Optional;
import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.cluster.ClusterStepper;
import org.ranvier.solver.block.LoopChoice;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** Clusters of cells with code made for the Java machine: the fast one on any processor. */
public final class JvmProvider implements BackendProvider {
  private final int threads;

  /** On as many threads as there are processors. */
  public JvmProvider() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param threads how many threads it may use
   */
  public JvmProvider(int threads) {
    this.threads = threads;
  }

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public int rank() {
    return 10;
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.empty();
  }

  /** All methods whose steps are made of phases over whole groups. */
  @Override
  public boolean supports(StepMethod method) {
    return switch (method) {
      case NEURON, NEURON_EXPORT, CN, RK4 -> true;
      case JLEMS, ADAPTIVE -> false;
    };
  }

  @Override
  public Stepper start(Plan plan) {
    LoopChoice choice =
        LoopChoice.valueOf(System.getProperty("ranvier.loops", LoopChoice.FASTER.name()));
    LoopLibrary library = new LoopLibrary(Optional.of(new ClassLoopCompiler()), choice);
    return new ClusterStepper(plan, Integer.getInteger("ranvier.threads", threads), library);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.codegen.jvm;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.cluster.ClusterStepper;
import org.ranvier.solver.block.LoopChoice;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** Clusters of cells with code made for the Java machine: the fast one on any processor. */
public final class JvmProvider implements BackendProvider {
  /** One for each choice, shared by all runs of this process. */
  private static final Map<LoopChoice, LoopLibrary> LIBRARIES = new ConcurrentHashMap<>();

  private final int threads;
  private final LoopChoice loops;

  /**
   * @param threads how many threads it may use
   * @param loops which loops it takes
   */
  public JvmProvider(int threads, LoopChoice loops) {
    this.threads = threads;
    this.loops = loops;
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
    LoopLibrary library =
        LIBRARIES.computeIfAbsent(
            loops, choice -> new LoopLibrary(Optional.of(new ClassLoopCompiler()), choice));
    return new ClusterStepper(plan, threads, library);
  }
}

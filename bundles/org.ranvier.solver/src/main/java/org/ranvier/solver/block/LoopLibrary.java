/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The loops of all shapes of a run. */
public final class LoopLibrary {
  private final Optional<LoopCompiler> compiler;
  private final LoopChoice choice;
  private final Map<BlockCode.Shape, Variants> variants = new ConcurrentHashMap<>();

  /**
   * @param compiler makes loops; without one all are interpreted
   * @param choice which loops are taken
   */
  public LoopLibrary(Optional<LoopCompiler> compiler, LoopChoice choice) {
    this.compiler = compiler;
    this.choice = choice;
  }

  Variants of(BlockCode.Shape shape) {
    return variants.computeIfAbsent(shape, s -> new Variants(s, compiler, choice));
  }

  /** What was chosen so far, in words for a run report. */
  public String report() {
    long compiled = variants.values().stream().filter(Variants::runsCompiled).count();
    return "%d of %d kernels compiled".formatted(compiled, variants.size());
  }
}

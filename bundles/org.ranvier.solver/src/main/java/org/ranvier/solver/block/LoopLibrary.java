/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loops by shape. One library may serve many runs, at the same time as well: what was compiled for
 * one is there for the next.
 */
public final class LoopLibrary {
  /** A library forgets everything rather than growing without end. */
  private static final int MOST_SHAPES = 4096;

  private final Optional<LoopCompiler> compiler;
  private final LoopChoice choice;
  private final Map<BlockCode.Shape, Variants> variants = new ConcurrentHashMap<>();
  private final Map<BlockCode.Shape, Variants> straight = new ConcurrentHashMap<>();

  /**
   * @param compiler makes loops; without one all are interpreted
   * @param choice which loops are taken
   */
  public LoopLibrary(Optional<LoopCompiler> compiler, LoopChoice choice) {
    this.compiler = compiler;
    this.choice = choice;
  }

  Variants of(BlockCode.Shape shape) {
    if (variants.size() > MOST_SHAPES) {
      variants.clear();
    }
    return variants.computeIfAbsent(shape, s -> new Variants(s, compiler, choice));
  }

  /** Forms for groups that are too small for blocks. */
  Variants straight(BlockCode.Shape shape) {
    if (straight.size() > MOST_SHAPES) {
      straight.clear();
    }
    return straight.computeIfAbsent(shape, s -> Variants.straight(s, compiler, choice));
  }

  /** What was chosen so far for some shapes, in words for a run report. */
  public String report(Set<BlockCode.Shape> shapes) {
    long compiled = shapes.stream().filter(this::runsCompiled).count();
    return "%d of %d kernels compiled".formatted(compiled, shapes.size());
  }

  private boolean runsCompiled(BlockCode.Shape shape) {
    Variants blocks = variants.get(shape);
    Variants few = straight.get(shape);
    return (blocks != null && blocks.runsCompiled()) || (few != null && few.runsCompiled());
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one shape. It begins interpreted; when enough work has been done to make it worth
 * while, it is compiled in the background, both forms take turns for a while, and the faster one
 * stays.
 */
final class Variants {
  /** Operations after which compiling is worth while: some milliseconds of work. */
  private static final long WORTH_COMPILING = 4_000_000;

  /** The same for straight code, of which an operation takes some ten times as long. */
  private static final long WORTH_COMPILING_STRAIGHT = 400_000;

  /** HotSpot leaves larger methods to its own interpreter. */
  private static final int LARGEST_STRAIGHT = 500;

  /** The JIT compiler has surely seen the new loops after so many runs, or after so long. */
  private static final int FEWEST_TRIALS = 200;

  private static final long LONG_SEEN_NANOS = 200_000_000;

  private static final long LONGEST_TRIAL_NANOS = 400_000_000;

  private static final ExecutorService BACKGROUND =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("ranvier-compiler").unstarted(work));

  private final BlockCode.Shape shape;
  private final Optional<LoopCompiler> compiler;
  private final boolean straight;
  private final Form interpreted;
  private volatile @Nullable Form settled;
  private volatile @Nullable Form compiled;
  private boolean asked;
  private long work;
  private long turns;
  private long trialNanos;
  private double bestInterpreted = Double.MAX_VALUE;
  private double bestCompiled = Double.MAX_VALUE;

  Variants(BlockCode.Shape shape, Optional<LoopCompiler> compiler, LoopChoice choice) {
    this(shape, compiler, choice, false);
  }

  /** Forms for groups that are too small for blocks. */
  static Variants straight(
      BlockCode.Shape shape, Optional<LoopCompiler> compiler, LoopChoice choice) {
    boolean large = shape.values().size() > LARGEST_STRAIGHT;
    return new Variants(shape, large ? Optional.empty() : compiler, choice, true);
  }

  private Variants(
      BlockCode.Shape shape, Optional<LoopCompiler> compiler, LoopChoice choice, boolean straight) {
    this.shape = shape;
    this.compiler = compiler;
    this.straight = straight;
    this.interpreted = straight ? Form.straight(shape) : Form.interpreted(shape);
    if (compiler.isEmpty() || choice == LoopChoice.INTERPRETED || hasNoLoop()) {
      settled = interpreted;
    } else if (choice == LoopChoice.COMPILED) {
      settled = compiled(compiler.get());
    }
  }

  private Form compiled(LoopCompiler by) {
    return straight ? Form.straight(shape, by) : Form.compiled(shape, by);
  }

  private boolean hasNoLoop() {
    return interpreted.segments().stream().allMatch(Segment::isCall);
  }

  boolean runsCompiled() {
    Form form = settled;
    return form != null && form.isCompiled();
  }

  /** The form that will do the next runs, null while that is not known. */
  @Nullable Form settled() {
    return settled;
  }

  /** The form for one run of so many instances, whose time is then to be told. */
  synchronized Form next(int size) {
    Form other = compiled;
    if (other == null) {
      work += (long) size * shape.values().size();
      if (work > (straight ? WORTH_COMPILING_STRAIGHT : WORTH_COMPILING) && !asked) {
        asked = true;
        LoopCompiler by = compiler.orElseThrow();
        BACKGROUND.execute(() -> compiled = compiled(by));
      }
      return interpreted;
    }
    if (straight) {
      // Nothing is ever faster.
      settled = other;
      return other;
    }
    turns++;
    return turns % 2 == 0 ? interpreted : other;
  }

  /** Takes the time of a run. */
  synchronized void took(Form form, int size, long nanos) {
    if (compiled == null || settled != null) {
      return;
    }
    double each = (double) nanos / size;
    if (form.isCompiled()) {
      bestCompiled = Math.min(bestCompiled, each);
      trialNanos += nanos;
    } else {
      bestInterpreted = Math.min(bestInterpreted, each);
    }
    boolean enough = turns > 2 * FEWEST_TRIALS || trialNanos > LONG_SEEN_NANOS;
    if (enough && bestCompiled < 0.98 * bestInterpreted) {
      settled = compiled;
    } else if (enough && trialNanos > LONGEST_TRIAL_NANOS) {
      settled = bestCompiled < bestInterpreted ? compiled : interpreted;
    }
  }
}

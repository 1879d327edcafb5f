/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

/**
 * Makes machine-friendly loops of a program; found with {@link java.util.ServiceLoader}. They give
 * the same bits as interpreted ones.
 */
public interface LoopCompiler {
  /** Short name for a run report, e.g. {@code classes}. */
  String name();

  /** The most operations, arrays that are read and arrays that are written in one loop. */
  int largestLoop();

  /** Compiles; may take a few milliseconds and be called on any thread. */
  Loops compile(BlockCode.Shape shape, Schedule schedule);
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.List;
import org.ranvier.solver.kernel.KernelProgram;

/**
 * What an instance does when an event arrives.
 *
 * @param program run for the one instance
 * @param emits events that it sends in turn
 * @param increments all that the program does, where it only adds to states; else empty
 */
public record Handler(
    KernelProgram program, List<Action.PortCount> emits, List<Increment> increments) {
  /** Keeps its own copies. */
  public Handler {
    emits = List.copyOf(emits);
    increments = List.copyOf(increments);
  }

  /** A program that may do anything. */
  public Handler(KernelProgram program, List<Action.PortCount> emits) {
    this(program, emits, List.of());
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/** One way to step the states of a block while the potential moves. */
interface BlockStep {
  /** The error of a step falls with this power of its length, and one more. */
  int order();

  /** Moves the states on from a moment by some time. */
  void step(Command command, double t, double h);
}

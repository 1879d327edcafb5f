/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

/** Which loops do a program. All give the same bits. */
public enum LoopChoice {
  /** Interpreted ones at first; compiled ones where they turn out to be faster. */
  FASTER,
  /** Interpreted ones, always. */
  INTERPRETED,
  /** Compiled ones from the first step on. */
  COMPILED
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

/**
 * How far what is written lies from the file, over potentials, temperatures and concentrations.
 *
 * @param of the state whose gate was compared, or the current
 * @param steadyStateError largest relative difference of steady states, or of currents
 * @param timeError largest relative difference of time constants; 0 where there is none
 */
public record NmodlCheck(String of, double steadyStateError, double timeError) {
  /** The larger of both. */
  public double largest() {
    return Math.max(steadyStateError, timeError);
  }
}

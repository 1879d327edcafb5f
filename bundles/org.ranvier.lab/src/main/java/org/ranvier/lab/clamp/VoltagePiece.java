/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * A stretch of a command potential: a straight line, level for a step.
 *
 * @param durationMs how long; one of no length does nothing
 * @param fromMv potential at its beginning
 * @param toMv potential at its end
 */
public record VoltagePiece(double durationMs, double fromMv, double toMv) {
  public VoltagePiece {
    if (!(durationMs >= 0) || Double.isInfinite(durationMs)) {
      throw new IllegalArgumentException(
          "a piece of the command lasts "
              + durationMs
              + " ms; a time that is not negative is expected");
    }
    if (!Double.isFinite(fromMv) || !Double.isFinite(toMv)) {
      throw new IllegalArgumentException(
          "the command is " + fromMv + " to " + toMv + " mV; numbers are expected");
    }
  }

  /** A step. */
  public static VoltagePiece level(double durationMs, double mv) {
    return new VoltagePiece(durationMs, mv, mv);
  }

  /** Its beginning. */
  VoltagePiece cut(double beginningMs) {
    double share = beginningMs / durationMs;
    return new VoltagePiece(beginningMs, fromMv, fromMv + share * (toMv - fromMv));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.List;

/**
 * One command of a family.
 *
 * @param varied what tells it from the others: a potential in mV, or the gap of two pulses in ms
 * @param pieces of the command, one after the other
 * @param windows where something is read off: the test pulse; of two pulses, the first and the
 *     second
 */
public record Sweep(double varied, List<VoltagePiece> pieces, List<TimeWindow> windows) {
  public Sweep {
    pieces = List.copyOf(pieces);
    windows = List.copyOf(windows);
    if (!(pieces.stream().mapToDouble(VoltagePiece::durationMs).sum() > 0)) {
      throw new IllegalArgumentException("a sweep without any command");
    }
  }

  /** How long it is. */
  public double durationMs() {
    return pieces.stream().mapToDouble(VoltagePiece::durationMs).sum();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.ArrayList;
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

  /**
   * The same cut off, or with its last potential held, so that it is so long.
   *
   * @param durationMs above zero
   */
  public Sweep lasting(double durationMs) {
    List<VoltagePiece> kept = new ArrayList<>();
    double leftMs = durationMs;
    for (VoltagePiece each : pieces) {
      if (leftMs > 0) {
        kept.add(each.durationMs() <= leftMs ? each : each.cut(leftMs));
      }
      leftMs -= each.durationMs();
    }
    if (leftMs > 0) {
      kept.add(VoltagePiece.level(leftMs, pieces.getLast().toMv()));
    }
    return new Sweep(varied, kept, windows);
  }

  /** How long it is. */
  public double durationMs() {
    return pieces.stream().mapToDouble(VoltagePiece::durationMs).sum();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.Locale;
import org.ranvier.simulation.RunListener;

/**
 * A bar with the time left on a terminal; elsewhere a line at every tenth of a run that takes long.
 */
final class ProgressBar implements RunListener {
  private static final int WIDTH = 30;
  private static final double REDRAW_S = 0.1;

  /** A run shorter than this ends before a bar would help. */
  private static final double QUIET_S = 0.5;

  private final Printer printer;
  private final long startNs = System.nanoTime();
  private double drawnAtS = QUIET_S - REDRAW_S;
  private int tenths;

  ProgressBar(Printer printer) {
    this.printer = printer;
  }

  @Override
  public void progress(double timeMs, double durationMs) {
    double elapsed = (System.nanoTime() - startNs) / 1e9;
    if (printer.isTerminal()) {
      if (elapsed >= drawnAtS + REDRAW_S) {
        drawnAtS = elapsed;
        printer.redraw(line(timeMs, durationMs, elapsed));
      }
    } else {
      int reached = (int) (10 * timeMs / durationMs);
      if (reached > tenths && elapsed > 2) {
        tenths = reached;
        printer.note(line(timeMs, durationMs, elapsed));
      }
    }
  }

  /** Takes the bar away. */
  void clear() {
    printer.redraw("");
  }

  private static String line(double timeMs, double durationMs, double elapsedS) {
    double share = Math.min(1, timeMs / durationMs);
    int filled = (int) Math.round(WIDTH * share);
    String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    String left =
        share > 0
            ? String.format(Locale.ROOT, ", %s left", seconds(elapsedS * (1 / share - 1)))
            : "";
    return String.format(
        Locale.ROOT,
        "%s %3.0f %%  %s of %s%s",
        bar,
        100 * share,
        Words.number(timeMs),
        Words.milliseconds(durationMs),
        left);
  }

  private static String seconds(double seconds) {
    return seconds < 90
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : String.format(Locale.ROOT, "%.0f min", seconds / 60);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * Part of a sweep that is looked at: from its start up to, and without, its end.
 *
 * @param startMs since the beginning of the sweep
 * @param endMs likewise
 */
public record TimeWindow(double startMs, double endMs) {
  public TimeWindow {
    if (!(startMs < endMs)) {
      throw new IllegalArgumentException("a window from " + startMs + " to " + endMs + " ms");
    }
  }
}

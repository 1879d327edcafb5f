/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.stage;

/**
 * A quantity that a stage supplies, in SI units: the same all the time, or another one between two
 * times, or one that grows evenly.
 *
 * @param before value before and after
 * @param during value between the times; of a ramp the value at its end
 * @param startMs when it changes
 * @param endMs when it changes back; of a ramp its end
 * @param isRamp whether it goes from one value to the other evenly
 */
public record Supply(double before, double during, double startMs, double endMs, boolean isRamp) {
  /** The same all the time. */
  public static Supply held(double si) {
    return new Supply(si, si, 0, 0, false);
  }

  /** Another value for a while. */
  public static Supply pulse(double before, double during, double startMs, double endMs) {
    return new Supply(before, during, startMs, endMs, false);
  }

  /** From one value to another, from the beginning to a time. */
  public static Supply ramp(double from, double to, double endMs) {
    return new Supply(from, to, 0, endMs, true);
  }

  boolean isHeld() {
    return before == during;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/** A stretch of the command, a straight line. */
record Command(double startS, double startV, double slopeVPerS) {
  double at(double seconds) {
    return startV + slopeVPerS * (seconds - startS);
  }

  boolean stands() {
    return slopeVPerS == 0;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

/**
 * Reversal potentials for drawing currents of a channel that no cell has yet: sodium and potassium
 * as in the squid's axon (Hodgkin and Huxley 1952, at a rest of −65 mV), calcium and unspecific
 * cations as they are commonly taken. A report names the number that it used.
 */
final class UsualReversal {
  private UsualReversal() {}

  /** In mV, by the name that a channel has for its ion; 0 for others. */
  static double mv(String species) {
    return switch (species) {
      case "na" -> 50;
      case "k" -> -77;
      case "ca", "ca2" -> 120;
      case "cl" -> -65;
      default -> 0;
    };
  }
}

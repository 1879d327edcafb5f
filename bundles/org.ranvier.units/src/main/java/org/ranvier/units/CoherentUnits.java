/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

/**
 * The units in which the solver computes: mV, ms, nA, µS, nF, MΩ, mM and µm. They are coherent:
 * products and quotients of them need no further factor (µS · mV = nA, nF · mV / ms = nA).
 *
 * <p>In powers of ten of the SI base units: length 10⁻⁶ m, time 10⁻³ s, current 10⁻⁹ A, mass 10⁻⁹
 * kg, amount 10⁻¹⁸ mol, temperature 1 K.
 */
public final class CoherentUnits {
  private static final int LENGTH = -6;
  private static final int TIME = -3;
  private static final int CURRENT = -9;
  private static final int MASS = -9;
  private static final int AMOUNT = -18;

  private CoherentUnits() {}

  /** What an SI value is multiplied by to get the value in coherent units: 1000 for a voltage. */
  public static double factorFromSi(Dimension dimension) {
    return PowersOfTen.of(power(dimension));
  }

  /** What a value in coherent units is multiplied by to get the SI value. */
  public static double factorToSi(Dimension dimension) {
    return PowersOfTen.of(-power(dimension));
  }

  /** The SI value in coherent units, rounded once. */
  public static double fromSi(double si, Dimension dimension) {
    return PowersOfTen.shift(si, power(dimension));
  }

  /** The SI value of a value in coherent units, rounded once. */
  public static double toSi(double value, Dimension dimension) {
    return PowersOfTen.shift(value, -power(dimension));
  }

  private static int power(Dimension d) {
    return -(LENGTH * d.l() + TIME * d.t() + CURRENT * d.i() + MASS * d.m() + AMOUNT * d.n());
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

/**
 * The unit in which people read a quantity of membranes.
 *
 * @param symbol as it is printed, e.g. mS/cm²; empty for pure numbers
 * @param written as the language spells it, e.g. mS_per_cm2
 * @param perSi factor from the SI value to a number in this unit
 */
public record ReadUnit(String symbol, String written, double perSi) {
  public static final ReadUnit MILLIVOLT = new ReadUnit("mV", "mV", 1e3);
  public static final ReadUnit NUMBER = new ReadUnit("", "", 1);

  /** The usual one of a dimension, by the dimension's name in the language. */
  public static ReadUnit of(String dimension) {
    return switch (dimension) {
      case "conductanceDensity" -> new ReadUnit("mS/cm²", "mS_per_cm2", 0.1);
      case "permeability" -> new ReadUnit("cm/s", "cm_per_s", 100);
      case "specificCapacitance" -> new ReadUnit("µF/cm²", "uF_per_cm2", 100);
      case "resistivity" -> new ReadUnit("Ω·cm", "ohm_cm", 100);
      case "concentration" -> new ReadUnit("mM", "mM", 1);
      case "voltage" -> MILLIVOLT;
      default -> NUMBER;
    };
  }

  /** A number in this unit. */
  public double of(double si) {
    return si * perSi;
  }

  /** A few digits with the unit, as people write it. */
  public String print(double si) {
    String number = Rounding.text(of(si), Rounding.READ_DIGITS).replace("-", "\u2212");
    return symbol.isEmpty() ? number : number + "\u2009" + symbol;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

/** A few dimensions and units for tests. */
final class SomeUnits {
  static final Dimension VOLTAGE = new Dimension(1, 2, -3, -1, 0, 0, 0);
  static final Dimension CONDUCTANCE = new Dimension(-1, -2, 3, 2, 0, 0, 0);
  static final Dimension CONDUCTANCE_DENSITY = new Dimension(-1, -4, 3, 2, 0, 0, 0);
  static final Dimension CAPACITANCE = new Dimension(-1, -2, 4, 2, 0, 0, 0);
  static final Dimension CURRENT = new Dimension(0, 0, 0, 1, 0, 0, 0);
  static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0, 0);
  static final Dimension CONCENTRATION = new Dimension(0, -3, 0, 0, 0, 1, 0);
  static final Dimension RESISTANCE = new Dimension(1, 2, -3, -2, 0, 0, 0);

  private SomeUnits() {}

  static UnitTable table() {
    UnitTable table = new UnitTable();
    table.addDimension("time", Dimension.TIME);
    table.addDimension("per_time", Dimension.TIME.power(-1));
    table.addDimension("voltage", VOLTAGE);
    table.addDimension("conductance", CONDUCTANCE);
    table.addDimension("conductanceDensity", CONDUCTANCE_DENSITY);
    table.addDimension("temperature", TEMPERATURE);
    table.addUnit(new Unit("s", Dimension.TIME, 0));
    table.addUnit(new Unit("ms", Dimension.TIME, -3));
    table.addUnit(new Unit("min", Dimension.TIME, 0, 60, 0));
    table.addUnit(new Unit("V", VOLTAGE, 0));
    table.addUnit(new Unit("mV", VOLTAGE, -3));
    table.addUnit(new Unit("S", CONDUCTANCE, 0));
    table.addUnit(new Unit("mS", CONDUCTANCE, -3));
    table.addUnit(new Unit("S_per_m2", CONDUCTANCE_DENSITY, 0));
    table.addUnit(new Unit("mS_per_cm2", CONDUCTANCE_DENSITY, 1));
    table.addUnit(new Unit("degC", TEMPERATURE, 0, 1, 273.15));
    table.addUnit(new Unit("K", TEMPERATURE, 0));
    table.addUnit(new Unit("e", new Dimension(0, 0, 1, 1, 0, 0, 0), 0, 1.602176634e-19, 0));
    return table;
  }
}

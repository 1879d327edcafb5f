/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.util.Map;
import org.ranvier.simulation.Recording;

/**
 * What stands at a value axis.
 *
 * @param quantity name of the quantity, for example "Voltage"
 * @param symbol the unit as people write it, for example "mV"; empty for plain numbers
 * @param perSi number of plotted units in one SI unit
 */
public record PlotUnit(String quantity, String symbol, double perSi) {
  /**
   * Names of quantities by LEMS dimension; a dimension that is not here is named as LEMS names it.
   */
  private static final Map<String, String> QUANTITIES =
      Map.of(
          "voltage", "Membrane potential",
          "current", "Current",
          "currentDensity", "Current density",
          "conductance", "Conductance",
          "conductanceDensity", "Conductance density",
          "concentration", "Concentration",
          "per_time", "Rate",
          "time", "Time",
          "none", "Value");

  public static PlotUnit of(Recording recording) {
    String quantity = QUANTITIES.getOrDefault(recording.dimension(), recording.dimension());
    return new PlotUnit(quantity, recording.unit(), recording.unitPerSi());
  }

  /** "Membrane potential (mV)". */
  public String axisTitle() {
    return symbol.isEmpty() ? quantity : quantity + " (" + symbol + ")";
  }
}

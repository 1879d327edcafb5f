/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.util.Map;
import org.eclipse.osgi.util.NLS;
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
          "voltage", PlotMessages.voltage,
          "current", PlotMessages.current,
          "currentDensity", PlotMessages.currentDensity,
          "conductance", PlotMessages.conductance,
          "conductanceDensity", PlotMessages.conductanceDensity,
          "concentration", PlotMessages.concentration,
          "per_time", PlotMessages.rate,
          "time", PlotMessages.duration,
          "none", PlotMessages.value);

  public static PlotUnit of(Recording recording) {
    String quantity = QUANTITIES.getOrDefault(recording.dimension(), recording.dimension());
    return new PlotUnit(quantity, recording.unit(), recording.unitPerSi());
  }

  /** "Membrane potential (mV)". */
  public String axisTitle() {
    return symbol.isEmpty() ? quantity : NLS.bind(PlotMessages.axis, quantity, symbol);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.nio.file.Path;
import java.util.List;

/**
 * A cell of one compartment, put together to try channels out in.
 *
 * @param densities of the channels, one or more
 * @param areaUm2 area of the membrane
 * @param capacitanceUfPerCm2 specific capacitance, µF/cm²
 * @param initialMv potential at the beginning
 * @param temperatureCelsius of the surroundings
 */
public record CompartmentCell(
    List<Density> densities,
    double areaUm2,
    double capacitanceUfPerCm2,
    double initialMv,
    double temperatureCelsius) {
  public CompartmentCell {
    densities = List.copyOf(densities);
    if (densities.isEmpty()) {
      throw new IllegalArgumentException("a cell without channels; one or more are expected");
    }
    if (!(areaUm2 > 0) || !(capacitanceUfPerCm2 > 0)) {
      throw new IllegalArgumentException(
          "an area of %s um2 and a capacitance of %s uF/cm2; numbers above zero are expected"
              .formatted(areaUm2, capacitanceUfPerCm2));
    }
  }

  /**
   * One kind of channel in the membrane.
   *
   * @param file in which the channel is, or which includes it
   * @param channel id of the channel
   * @param milliSiemensPerCm2 density of its maximum conductance, mS/cm²
   * @param reversalMv reversal potential
   */
  public record Density(Path file, String channel, double milliSiemensPerCm2, double reversalMv) {}

  /** Diameter of the sphere with that membrane. */
  double diameterUm() {
    return Math.sqrt(areaUm2 / Math.PI);
  }
}

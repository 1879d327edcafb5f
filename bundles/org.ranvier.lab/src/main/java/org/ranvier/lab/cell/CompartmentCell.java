/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A cell of one compartment, put together to try channels out in.
 *
 * @param densities of the channels, one or more
 * @param leak what leaks beside them
 * @param areaUm2 area of the membrane
 * @param capacitanceUfPerCm2 specific capacitance, µF/cm²
 * @param initialMv potential at the beginning
 * @param temperatureCelsius of the surroundings
 * @param calciumMm concentration of calcium inside, at which it is held; empty for a cell without,
 *     whose channels must not depend on it
 */
public record CompartmentCell(
    List<Density> densities,
    Leak leak,
    double areaUm2,
    double capacitanceUfPerCm2,
    double initialMv,
    double temperatureCelsius,
    OptionalDouble calciumMm) {
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
    if (calciumMm.isPresent() && !(calciumMm.getAsDouble() >= 0)) {
      throw new IllegalArgumentException(
          "calcium of %s mM; zero or more is expected".formatted(calciumMm.getAsDouble()));
    }
  }

  /** A cell with nothing but channels. */
  public CompartmentCell(
      List<Density> densities,
      double areaUm2,
      double capacitanceUfPerCm2,
      double initialMv,
      double temperatureCelsius) {
    this(
        densities,
        Leak.NONE,
        areaUm2,
        capacitanceUfPerCm2,
        initialMv,
        temperatureCelsius,
        OptionalDouble.empty());
  }

  /**
   * A conductance that is always there.
   *
   * @param milliSiemensPerCm2 its density, mS/cm²; zero for none
   * @param reversalMv where it brings the potential to
   */
  public record Leak(double milliSiemensPerCm2, double reversalMv) {
    /** None. */
    public static final Leak NONE = new Leak(0, 0);

    public Leak {
      if (!(milliSiemensPerCm2 >= 0)) {
        throw new IllegalArgumentException(
            "a leak of %s mS/cm2; zero or more is expected".formatted(milliSiemensPerCm2));
      }
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

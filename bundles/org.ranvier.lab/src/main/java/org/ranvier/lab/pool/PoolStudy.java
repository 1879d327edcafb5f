/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.ranvier.lab.stage.StageRun;
import org.ranvier.lab.stage.StagedPart;
import org.ranvier.lab.stage.Supply;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.simulation.Cancellation;
import org.ranvier.units.Dimension;
import org.ranvier.xml.ModelProblemException;

/**
 * The response of a model of a concentration to a pulse of current, whatever its type: it runs
 * alone with a membrane of some area, by the equations that a simulation runs.
 */
public final class PoolStudy {
  private static final String CONCENTRATION = "concentration";
  private static final double ZERO_CELSIUS = 273.15;
  private static final double SQUARE_MICROMETRE = 1e-12;
  private static final double REST_VOLTS = -0.065;

  private PoolStudy() {}

  /**
   * A pulse of current into a pool.
   *
   * @param picoamperes positive where ions enter
   * @param startMs when it begins
   * @param lengthMs how long it lasts
   * @param totalMs length of the run
   * @param areaUm2 area of the membrane
   * @param restingMm concentration at the beginning
   * @param celsius temperature
   */
  public record Pulse(
      double picoamperes,
      double startMs,
      double lengthMs,
      double totalMs,
      double areaUm2,
      double restingMm,
      double celsius) {
    public Pulse {
      if (!(lengthMs > 0) || !(startMs >= 0) || !(totalMs > startMs) || !(areaUm2 > 0)) {
        throw new IllegalArgumentException(
            "a pulse of %s ms from %s ms, in a run of %s ms, through %s µm²"
                .formatted(lengthMs, startMs, totalMs, areaUm2));
      }
      if (!Double.isFinite(picoamperes) || !(restingMm >= 0)) {
        throw new IllegalArgumentException(picoamperes + " pA at " + restingMm + " mM");
      }
    }
  }

  /**
   * A concentration in time.
   *
   * @param timesMs of the samples
   * @param millimolar concentrations inside
   */
  @SuppressWarnings("ArrayRecordComponent") // thousands of numbers, handed over
  public record Response(double[] timesMs, double[] millimolar) {}

  /**
   * Runs a pool.
   *
   * @param stepMs time step and distance of samples
   * @throws ModelProblemException it cannot run alone: it has no concentration, or requires what a
   *     cell does not supply
   * @throws CancellationException it was cancelled
   */
  public static Response run(
      StagedPart pool, Pulse pulse, double stepMs, Cancellation cancellation) {
    if (!pool.system().exposures().containsKey(CONCENTRATION)) {
      throw new ModelProblemException(
          pool.component().location(), pool.component() + " shows no concentration");
    }
    Map<String, Supply> supplied = new LinkedHashMap<>();
    for (FlatSystem.Input each : pool.system().inputs()) {
      supply(each, pulse, supplied);
    }
    StageRun.Result result =
        StageRun.run(
            pool,
            supplied,
            List.of(),
            List.of(CONCENTRATION),
            pulse.totalMs(),
            stepMs,
            cancellation);
    // The SI unit, mol/m³, is the millimolar one.
    return new Response(result.timesMs(), result.of(CONCENTRATION));
  }

  private static void supply(FlatSystem.Input input, Pulse pulse, Map<String, Supply> supplied) {
    Dimension dimension = input.dimension();
    double end = pulse.startMs() + pulse.lengthMs();
    if (dimension.equals(dimension("current"))) {
      double amperes = pulse.picoamperes() * 1e-12;
      supplied.put(input.name(), Supply.pulse(0, amperes, pulse.startMs(), end));
    } else if (dimension.equals(dimension("currentDensity"))) {
      double density = pulse.picoamperes() * 1e-12 / (pulse.areaUm2() * SQUARE_MICROMETRE);
      supplied.put(input.name(), Supply.pulse(0, density, pulse.startMs(), end));
    } else if (dimension.equals(dimension("area"))) {
      supplied.put(input.name(), Supply.held(pulse.areaUm2() * SQUARE_MICROMETRE));
    } else if (dimension.equals(dimension("concentration"))) {
      boolean outside = input.name().contains("Ext");
      supplied.put(input.name(), Supply.held(outside ? 2 : pulse.restingMm()));
    } else if (dimension.equals(dimension("voltage"))) {
      supplied.put(input.name(), Supply.held(REST_VOLTS));
    } else if (dimension.equals(dimension("temperature"))) {
      supplied.put(input.name(), Supply.held(pulse.celsius() + ZERO_CELSIUS));
    }
  }

  private static Dimension dimension(String name) {
    return LemsModel.core().units().findDimension(name).orElseThrow();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.synapse;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.Dimension;

/**
 * The current of a synapse that has no events and no states: a gap junction, whose current follows
 * from the potentials on both sides.
 */
public final class Junction {
  private static final Dimension VOLTAGE =
      LemsModel.core().units().findDimension("voltage").orElseThrow();
  private static final double MILLI = 1e-3;
  private static final double PICO = 1e-12;

  private final FlatSystem system;
  private final String current;

  private Junction(FlatSystem system, String current) {
    this.system = system;
    this.current = current;
  }

  /** A synapse by its equations; empty where it is no such one. */
  public static Optional<Junction> of(FlatSystem system) {
    boolean hasPeer =
        system.inputs().stream()
            .anyMatch(
                each -> each instanceof FlatSystem.OfPeer && each.dimension().equals(VOLTAGE));
    return hasPeer && system.states().isEmpty() && system.regimes().isEmpty()
        ? Optional.ofNullable(system.exposures().get("i")).map(each -> new Junction(system, each))
        : Optional.empty();
  }

  /**
   * The current into the cell over the potential of the other one.
   *
   * @param heldMv potential of the cell
   * @param peersMv potentials of the other cell
   * @return in pA, positive where it depolarises
   */
  public double[] currentsPa(double heldMv, double[] peersMv) {
    return DoubleStream.of(peersMv).map(each -> current(heldMv, each) / PICO).toArray();
  }

  private double current(double heldMv, double peerMv) {
    Map<String, Double> values = new HashMap<>();
    values.put("t", 0.0);
    system.constants().forEach(each -> values.put(each.name(), each.value()));
    system.properties().forEach(each -> values.put(each.name(), each.defaultValue()));
    for (FlatSystem.Input each : system.inputs()) {
      boolean peer = each instanceof FlatSystem.OfPeer;
      values.put(
          each.name(), each.dimension().equals(VOLTAGE) ? (peer ? peerMv : heldMv) * MILLI : 0.0);
    }
    Evaluator evaluator =
        new Evaluator(name -> Objects.requireNonNullElse(values.get(name), Double.NaN), () -> 0.5);
    system.derived().forEach(each -> values.put(each.name(), evaluator.value(each.value())));
    return values.getOrDefault(current, Double.NaN);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.ion;

import java.util.List;
import java.util.OptionalDouble;
import org.ranvier.edit.membrane.Mechanism;

/**
 * What is stated about one ion.
 *
 * @param ion its name
 * @param densities the channel densities that carry it, in the order of the text
 * @param reversalsMv their reversal potentials, each once, ascending, mV
 * @param computes whether one of them takes the reversal potential from the concentrations
 * @param species its concentrations in the text, one a group
 * @param insideMm concentration inside at the start, mM, of the species stated first
 * @param outsideMm concentration outside at the start, mM
 * @param nernstMv its equilibrium potential at these concentrations, mV; empty where they are not
 *     stated or its charge is not known
 */
public record IonRow(
    String ion,
    List<Mechanism> densities,
    List<Double> reversalsMv,
    boolean computes,
    List<Mechanism> species,
    OptionalDouble insideMm,
    OptionalDouble outsideMm,
    OptionalDouble nernstMv) {
  public IonRow {
    densities = List.copyOf(densities);
    reversalsMv = List.copyOf(reversalsMv);
    species = List.copyOf(species);
  }
}

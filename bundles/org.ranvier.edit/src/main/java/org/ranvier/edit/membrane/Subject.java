/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import org.ranvier.edit.EditMessages;

/**
 * What statements of the biophysics are about: a row of the matrix. All densities of one channel
 * whose amounts can be compared are one.
 *
 * @param family what kind of thing it is
 * @param name id of the channel, name of the ion; empty for what a cell has one of
 * @param dimension the dimension of the amounts, by its name in the language
 */
public record Subject(Family family, String name, String dimension) {

  /** What can be said something about, in the order in which people look at it. */
  public enum Family {
    CHANNEL,
    SPECIES,
    SPECIFIC_CAPACITANCE,
    RESISTIVITY,
    INITIAL_POTENTIAL,
    SPIKE_THRESHOLD
  }

  static Subject of(MechanismKind kind, String name) {
    Family family =
        switch (kind) {
          case SPECIFIC_CAPACITANCE -> Family.SPECIFIC_CAPACITANCE;
          case INITIAL_POTENTIAL -> Family.INITIAL_POTENTIAL;
          case SPIKE_THRESHOLD -> Family.SPIKE_THRESHOLD;
          case RESISTIVITY -> Family.RESISTIVITY;
          case SPECIES -> Family.SPECIES;
          default -> Family.CHANNEL;
        };
    return new Subject(family, name, kind.dimension());
  }

  /** What a cell has one of. */
  public static Subject of(MechanismKind kind) {
    return of(kind, "");
  }

  /** The densities of a channel in a unit of conductance density. */
  public static Subject ofChannel(String channel) {
    return new Subject(Family.CHANNEL, channel, MechanismKind.DENSITY.dimension());
  }

  /** Whether amounts on one segment add up; of others the last counts. */
  public boolean adds() {
    return family == Family.CHANNEL;
  }

  /** As people call it. */
  public String title() {
    return switch (family) {
      case CHANNEL ->
          switch (dimension) {
            case "permeability" -> EditMessages.of("membrane.permeability", name);
            case "none" -> EditMessages.of("membrane.population", name);
            default -> name;
          };
      case SPECIES -> EditMessages.of("membrane.species", name);
      case SPECIFIC_CAPACITANCE -> EditMessages.of("membrane.specificCapacitance");
      case RESISTIVITY -> EditMessages.of("membrane.resistivity");
      case INITIAL_POTENTIAL -> EditMessages.of("membrane.initialPotential");
      case SPIKE_THRESHOLD -> EditMessages.of("membrane.spikeThreshold");
    };
  }
}

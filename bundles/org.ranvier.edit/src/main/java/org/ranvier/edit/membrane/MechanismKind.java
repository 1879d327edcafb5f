/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.Arrays;
import java.util.Optional;

/** The statements that a cell's biophysics can make, one an element of the language. */
public enum MechanismKind {
  POPULATION("channelPopulation", "number", "none"),
  DENSITY("channelDensity", "condDensity", "conductanceDensity"),
  DENSITY_V_SHIFT("channelDensityVShift", "condDensity", "conductanceDensity"),
  DENSITY_NERNST("channelDensityNernst", "condDensity", "conductanceDensity"),
  DENSITY_NERNST_CA2("channelDensityNernstCa2", "condDensity", "conductanceDensity"),
  DENSITY_GHK("channelDensityGHK", "permeability", "permeability"),
  DENSITY_GHK2("channelDensityGHK2", "condDensity", "conductanceDensity"),
  VARYING_DENSITY("channelDensityNonUniform", "condDensity", "conductanceDensity"),
  VARYING_DENSITY_NERNST("channelDensityNonUniformNernst", "condDensity", "conductanceDensity"),
  VARYING_DENSITY_GHK("channelDensityNonUniformGHK", "permeability", "permeability"),
  SPECIFIC_CAPACITANCE("specificCapacitance", "value", "specificCapacitance"),
  INITIAL_POTENTIAL("initMembPotential", "value", "voltage"),
  SPIKE_THRESHOLD("spikeThresh", "value", "voltage"),
  RESISTIVITY("resistivity", "value", "resistivity"),
  SPECIES("species", "initialConcentration", "concentration");

  private final String tag;
  private final String amount;
  private final String dimension;

  MechanismKind(String tag, String amount, String dimension) {
    this.tag = tag;
    this.amount = amount;
    this.dimension = dimension;
  }

  /** The kind of an element of this name. */
  public static Optional<MechanismKind> find(String tag) {
    return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
  }

  /** Name of the element. */
  public String tag() {
    return tag;
  }

  /** Name of the attribute, or of the varying parameter, that says how much there is. */
  public String amount() {
    return amount;
  }

  /** The dimension of the amount, by its name in the language. */
  public String dimension() {
    return dimension;
  }

  /** Whether it is about an ion channel. */
  public boolean isChannel() {
    return tag.startsWith("channel");
  }

  /** Whether it states a reversal potential; where a channel does not, concentrations decide. */
  public boolean hasReversal() {
    return switch (this) {
      case POPULATION, DENSITY, DENSITY_V_SHIFT, VARYING_DENSITY -> true;
      default -> false;
    };
  }

  /** Whether the amount is a formula of the place on the cell. */
  public boolean isVarying() {
    return varying().filter(this::equals).isPresent();
  }

  /** Whether it stands among the intracellular properties. */
  public boolean isInterior() {
    return this == RESISTIVITY || this == SPECIES;
  }

  /** The kind whose amount varies and that is otherwise the same; empty where there is none. */
  public Optional<MechanismKind> varying() {
    return switch (this) {
      case DENSITY, VARYING_DENSITY -> Optional.of(VARYING_DENSITY);
      case DENSITY_NERNST, VARYING_DENSITY_NERNST -> Optional.of(VARYING_DENSITY_NERNST);
      case DENSITY_GHK, VARYING_DENSITY_GHK -> Optional.of(VARYING_DENSITY_GHK);
      default -> Optional.empty();
    };
  }

  /** The kind whose amount is one number and that is otherwise the same. */
  public MechanismKind uniform() {
    return switch (this) {
      case VARYING_DENSITY -> DENSITY;
      case VARYING_DENSITY_NERNST -> DENSITY_NERNST;
      case VARYING_DENSITY_GHK -> DENSITY_GHK;
      default -> this;
    };
  }
}

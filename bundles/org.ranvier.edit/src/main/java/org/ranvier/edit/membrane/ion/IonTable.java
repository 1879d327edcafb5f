/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.ion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.MechanismKind;
import org.ranvier.edit.membrane.Membrane;
import org.ranvier.edit.membrane.ReadUnit;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.membrane.ion.IonConflict.Kind;

/**
 * The ions of a cell. What the checks of a model say already (an ion that is not that of its
 * channel, a concentration that the whole cell lacks, a missing reversal potential) is not
 * repeated.
 */
public final class IonTable {
  private static final Set<String> NO_ION = Set.of("", "non_specific", "none", "unspecific");

  /** Potentials nearer than this are the same but for rounding. */
  private static final double SAME_MV = 0.01;

  /** Potentials as far as this from that of the concentrations are meant otherwise. */
  private static final double NEAR_MV = 2;

  private static final double COLDEST_CELSIUS = 0;
  private static final double WARMEST_CELSIUS = 40;

  /** What simulators take where a model states none. */
  private static final double USUAL_CELSIUS = 6.3;

  private final Membrane membrane;
  private final OptionalDouble temperatureCelsius;

  private IonTable(Membrane membrane, OptionalDouble temperatureCelsius) {
    this.membrane = membrane;
    this.temperatureCelsius = temperatureCelsius;
  }

  /** Of a cell at the temperature that a network of the model states. */
  public static IonTable of(Membrane membrane, Knowledge knowledge) {
    OptionalDouble kelvin =
        knowledge.model().elements("network").stream()
            .map(each -> Optional.ofNullable(each.attribute("temperature")))
            .flatMap(Optional::stream)
            .mapToDouble(each -> membrane.readSi(each, "temperature"))
            .filter(Double::isFinite)
            .findFirst();
    return new IonTable(
        membrane,
        kelvin.isPresent()
            ? OptionalDouble.of(kelvin.getAsDouble() - Nernst.ZERO_CELSIUS)
            : OptionalDouble.empty());
  }

  /** The temperature at which {@link IonRow#nernstMv} is, °C. */
  public double temperatureCelsius() {
    return temperatureCelsius.orElse(USUAL_CELSIUS);
  }

  /** Whether the model states the temperature. */
  public boolean statesTemperature() {
    return temperatureCelsius.isPresent();
  }

  /** One row an ion, in the order of the text. */
  public List<IonRow> rows() {
    Set<String> ions = new LinkedHashSet<>();
    for (Mechanism each : membrane.mechanisms()) {
      if (each.kind().isChannel() || each.kind() == MechanismKind.SPECIES) {
        ions.add(ionOf(each));
      }
    }
    ions.removeAll(NO_ION);
    return ions.stream().map(this::row).toList();
  }

  private static String ionOf(Mechanism mechanism) {
    return mechanism.kind() == MechanismKind.SPECIES ? mechanism.subject().name() : mechanism.ion();
  }

  private IonRow row(String ion) {
    List<Mechanism> own =
        membrane.mechanisms().stream().filter(each -> ionOf(each).equals(ion)).toList();
    List<Mechanism> densities = own.stream().filter(each -> each.kind().isChannel()).toList();
    List<Mechanism> species =
        own.stream().filter(each -> each.kind() == MechanismKind.SPECIES).toList();
    Set<Double> reversals = new TreeSet<>();
    densities.stream()
        .filter(each -> each.kind().hasReversal())
        .map(this::reversalMv)
        .filter(Double::isFinite)
        .forEach(reversals::add);
    OptionalDouble inside = concentration(species, "initialConcentration");
    OptionalDouble outside = concentration(species, "initialExtConcentration");
    return new IonRow(
        ion,
        densities,
        List.copyOf(reversals),
        densities.stream().anyMatch(each -> !each.kind().hasReversal()),
        species,
        inside,
        outside,
        Nernst.millivolts(ion, inside.orElse(0), outside.orElse(0), temperatureCelsius()));
  }

  private double reversalMv(Mechanism mechanism) {
    // Rounded where a unit brings digits of its own: −0.07 V are −70 mV.
    return Rounding.to(ReadUnit.MILLIVOLT.of(membrane.reversalSi(mechanism)), 12);
  }

  private OptionalDouble concentration(List<Mechanism> species, String attribute) {
    return species.stream()
        .mapToDouble(each -> membrane.readSi(each.attribute(attribute), "concentration"))
        .filter(Double::isFinite)
        .findFirst();
  }

  /** What contradicts, ion by ion. */
  public List<IonConflict> conflicts() {
    List<IonConflict> found = new ArrayList<>();
    for (IonRow row : rows()) {
      List<Mechanism> stating =
          row.densities().stream().filter(each -> each.kind().hasReversal()).toList();
      List<Mechanism> computing =
          row.densities().stream().filter(each -> !each.kind().hasReversal()).toList();
      twoPotentials(row.ion(), stating, found);
      for (Mechanism each : stating) {
        againstConcentrations(row, each, found);
        statedAndComputed(row.ion(), each, computing, found);
      }
      computing.forEach(each -> concentrationsMissing(row, each, found));
    }
    return found;
  }

  /** One conflict a density: with the first before it that says otherwise. */
  private void twoPotentials(String ion, List<Mechanism> stating, List<IonConflict> found) {
    for (int i = 0; i < stating.size(); i++) {
      Mechanism later = stating.get(i);
      double own = reversalMv(later);
      stating.subList(0, i).stream()
          .filter(each -> Math.abs(reversalMv(each) - own) > SAME_MV)
          .filter(each -> shared(each, later) > 0)
          .findFirst()
          .ifPresent(
              earlier ->
                  found.add(
                      new IonConflict(
                          Kind.TWO_POTENTIALS,
                          ion,
                          List.of(earlier, later),
                          EditMessages.of(
                              "membrane.ion.twoPotentials",
                              ion,
                              text(reversalMv(earlier)),
                              earlier.name(),
                              text(own),
                              later.name(),
                              shared(earlier, later)))));
    }
  }

  private static long shared(Mechanism one, Mechanism other) {
    return one.segments().indices().filter(other.segments()::contains).count();
  }

  private void againstConcentrations(IonRow row, Mechanism density, List<IonConflict> found) {
    double stated = reversalMv(density);
    for (Mechanism species : row.species()) {
      OptionalDouble low = nernst(row.ion(), species, temperatureCelsius.orElse(COLDEST_CELSIUS));
      OptionalDouble high = nernst(row.ion(), species, temperatureCelsius.orElse(WARMEST_CELSIUS));
      if (shared(species, density) > 0
          && low.isPresent()
          && high.isPresent()
          && (stated < Math.min(low.getAsDouble(), high.getAsDouble()) - NEAR_MV
              || stated > Math.max(low.getAsDouble(), high.getAsDouble()) + NEAR_MV)) {
        double expected = nernst(row.ion(), species, temperatureCelsius()).orElse(Double.NaN);
        found.add(
            new IonConflict(
                Kind.AGAINST_CONCENTRATIONS,
                row.ion(),
                List.of(species, density),
                EditMessages.of(
                    "membrane.ion.againstConcentrations",
                    density.name(),
                    row.ion(),
                    text(stated),
                    text(expected),
                    Rounding.text(temperatureCelsius(), 3))));
        return;
      }
    }
  }

  private OptionalDouble nernst(String ion, Mechanism species, double celsius) {
    return Nernst.millivolts(
        ion,
        membrane.readSi(species.attribute("initialConcentration"), "concentration"),
        membrane.readSi(species.attribute("initialExtConcentration"), "concentration"),
        celsius);
  }

  private void statedAndComputed(
      String ion, Mechanism density, List<Mechanism> computing, List<IonConflict> found) {
    computing.stream()
        .filter(each -> shared(each, density) > 0)
        .findFirst()
        .ifPresent(
            other ->
                found.add(
                    new IonConflict(
                        Kind.STATED_AND_COMPUTED,
                        ion,
                        List.of(other, density),
                        EditMessages.of(
                            "membrane.ion.statedAndComputed",
                            density.name(),
                            ion,
                            text(reversalMv(density)),
                            other.name()))));
  }

  /** That the whole cell lacks them is said by a check of the model. */
  private void concentrationsMissing(IonRow row, Mechanism density, List<IonConflict> found) {
    if (row.species().isEmpty()) {
      return;
    }
    long bare =
        density
            .segments()
            .indices()
            .filter(
                index -> row.species().stream().noneMatch(each -> each.segments().contains(index)))
            .count();
    if (bare > 0) {
      found.add(
          new IonConflict(
              Kind.CONCENTRATIONS_MISSING,
              row.ion(),
              List.of(row.species().getFirst(), density),
              EditMessages.of(
                  "membrane.ion.concentrationsMissing",
                  density.name(),
                  row.ion(),
                  bare,
                  density.segments().size())));
    }
  }

  private static String text(double millivolts) {
    return ReadUnit.MILLIVOLT.print(millivolts * 1e-3);
  }
}

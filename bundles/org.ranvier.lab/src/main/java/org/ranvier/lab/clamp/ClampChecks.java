/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.FlatSystem.Input;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblemException;

/** Whether a component can be clamped as a channel, and what it takes from its surroundings. */
final class ClampChecks {
  private static final UnitTable UNITS = LemsModel.core().units();
  private static final Dimension VOLTAGE = dimension("voltage");
  private static final Dimension CONCENTRATION = dimension("concentration");
  private static final Dimension TEMPERATURE = dimension("temperature");
  private static final List<String> OPEN = List.of("fopen", "fcond", "q");

  private final FlatSystem system;

  ClampChecks(FlatSystem system) {
    this.system = system;
  }

  private static Dimension dimension(String name) {
    return UNITS.findDimension(name).orElseThrow();
  }

  /** Names of the inputs that are the potential. */
  Set<String> volts() {
    Set<String> volts = new LinkedHashSet<>();
    system.inputs().stream()
        .filter(each -> each.dimension().equals(VOLTAGE))
        .forEach(each -> volts.add(each.name()));
    return volts;
  }

  /**
   * Variable of the open fraction.
   *
   * @throws ModelProblemException it has none
   */
  String openFraction() {
    return OPEN.stream()
        .map(each -> Optional.ofNullable(system.exposures().get(each)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    "it shows no open fraction (fopen), so that it cannot be clamped; an ion channel or a gate is expected"));
  }

  /**
   * What is given to all inputs but the potential, by name, in SI units.
   *
   * @throws ModelProblemException it needs something else
   */
  Map<String, Double> surroundings(ClampConditions conditions) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Input input : system.inputs()) {
      Dimension dimension = input.dimension();
      if (dimension.equals(CONCENTRATION)) { // mM is the SI unit mol/m³
        boolean outside = input.name().endsWith("Ext");
        values.put(input.name(), outside ? conditions.outsideMm() : conditions.insideMm());
      } else if (dimension.equals(TEMPERATURE)) {
        values.put(input.name(), conditions.kelvin());
      } else if (input.name().endsWith("rateScale")) {
        values.put(input.name(), 1.0); // of a part of a gate that is clamped alone
      } else if (!dimension.equals(VOLTAGE)) {
        throw problem(
            "it needs %s, which a clamp does not supply; it supplies potential, temperature and concentrations"
                .formatted(input.name()));
      }
    }
    return values;
  }

  /**
   * Looks for what a clamp cannot follow.
   *
   * @throws ModelProblemException there is such a thing
   */
  void check() {
    if (!system.regimes().isEmpty() || !system.conditions().isEmpty()) {
      throw problem(
          "it has regimes or conditions (OnCondition); a clamp follows rates and kinetic schemes only");
    }
    for (FlatSystem.Scheme scheme : system.kineticSchemes()) {
      if (scheme.occupancies().isEmpty()) {
        throw problem("its kinetic scheme has no states; two or more are expected");
      }
    }
    List<Expression> all = new ArrayList<>();
    system.derived().forEach(each -> all.add(each.value()));
    system.states().forEach(each -> Stream.ofNullable(each.rate()).forEach(all::add));
    if (all.stream().anyMatch(Expressions::isRandom)) {
      throw problem("it draws random numbers, which a clamp does not follow");
    }
  }

  private ModelProblemException problem(String message) {
    return new ClampProblems(system.component()).problem(message);
  }
}

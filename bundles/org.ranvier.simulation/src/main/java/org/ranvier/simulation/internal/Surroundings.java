/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.lems.flat.PartTree;
import org.ranvier.lems.flat.TreeSystem;
import org.ranvier.simulation.RunWarning;
import org.ranvier.units.UnitTable;

/** What holds for a whole run: the model, quantities of the network, remarks to its author. */
final class Surroundings {
  /** 6.3 °C: what other simulators assume where nothing is said. */
  private static final double DEFAULT_TEMPERATURE = 279.45;

  private final LemsModel model;
  private final Component target;
  private final Optional<Component> around;
  private final boolean tree;
  private final boolean wholeCellPool;
  private final Flattener flattener;
  private final Set<String> shadowed = new HashSet<>();
  private final List<RunWarning> warnings = new ArrayList<>();
  private boolean temperatureAssumed;

  /**
   * @param target the network, or the one component that is run
   * @param around what the network stands in, such as a tissue with quantities of its own
   * @param tree whether components are stepped as trees of parts
   * @param wholeCellPool whether a concentration is that of the whole cell
   * @param seed of the random numbers that structures draw
   */
  Surroundings(
      LemsModel model,
      Component target,
      Optional<Component> around,
      boolean tree,
      boolean wholeCellPool,
      long seed) {
    this.model = model;
    this.target = target;
    this.around = around;
    this.tree = tree;
    this.wholeCellPool = wholeCellPool;
    this.flattener = new Flattener(model, seed);
  }

  LemsModel model() {
    return model;
  }

  Component target() {
    return target;
  }

  Optional<Component> around() {
    return around;
  }

  UnitTable units() {
    return model.units();
  }

  List<RunWarning> warnings() {
    return warnings;
  }

  void warn(RunWarning warning) {
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  /** Whether components are stepped as trees of parts; cells then have no cable. */
  boolean tree() {
    return tree;
  }

  /** Whether a species has one pool in the whole cell instead of one in each control volume. */
  boolean wholeCellPool() {
    return wholeCellPool;
  }

  /** The mechanism of a component with nothing added. */
  LoweredSystem lower(Component component) {
    if (!tree) {
      return lowering(flatten(component)).lower();
    }
    TreeSystem own = flattener.flattenTree(component);
    return lowering(own.system()).lowerTree(own.visits());
  }

  FlatSystem flatten(Component component) {
    return flattener.flatten(component);
  }

  /** All instances that a component brings about. */
  PartTree instances(Component component) {
    return flattener.tree(component);
  }

  /** Ready to be completed and lowered. */
  SystemLowering lowering(FlatSystem system) {
    return new SystemLowering(
        system, units(), name -> fixed(name, system.component()), r -> remark(system, r));
  }

  /** Quantities that parts inside the target have of their own, in place of the target's. */
  void shadow(Set<String> names) {
    shadowed.addAll(names);
  }

  /** A quantity that the network has as a whole, in SI units. */
  private OptionalDouble fixed(String name, Component asking) {
    if (around.flatMap(a -> a.type().findExposedDimension(name)).isPresent()) {
      return OptionalDouble.empty();
    }
    Optional<Component.Value> own =
        target.findValue(name).or(() -> around.flatMap(a -> a.findValue(name)));
    if (own.isPresent() && !target.equals(asking) && !shadowed.contains(name)) {
      return OptionalDouble.of(own.get().si());
    }
    if (!name.equals("temperature") || shadowed.contains(name)) {
      return OptionalDouble.empty();
    }
    if (!temperatureAssumed) {
      temperatureAssumed = true;
      warn(
          new RunWarning(
              Optional.of(target.location()),
              asking
                  + " depends on the temperature, and the network states none: 6.3 °C is assumed;"
                  + " type=\"networkWithTemperature\" temperature=\"…\" states one"));
    }
    return OptionalDouble.of(DEFAULT_TEMPERATURE);
  }

  /** Formulas of the core language are not the author's concern. */
  private void remark(FlatSystem system, String text) {
    var type = system.component().type().declaration().element();
    if (!CoreTypes.library().holds(type.document())) {
      warn(new RunWarning(Optional.of(type.location()), text));
    }
  }
}

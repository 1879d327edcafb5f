/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ranvier.convert.nmodl.NmodlBlock.Declaration;
import org.ranvier.convert.nmodl.NmodlBlock.Line;
import org.ranvier.convert.nmodl.NmodlBlock.NeuronItem;
import org.ranvier.convert.nmodl.NmodlBlock.UnitDefinition;
import org.ranvier.convert.nmodl.NmodlBlock.Units;

/** What a file declares, by name. */
final class Mechanism {
  /** What a mechanism is to NEURON. */
  enum Kind {
    DENSITY,
    POINT,
    ARTIFICIAL
  }

  private final NmodlFile file;
  private final Map<String, Double> constants = new LinkedHashMap<>();
  private final Map<String, Double> parameters = new LinkedHashMap<>();
  private final List<UnitDefinition> unknown = new ArrayList<>();
  private final Set<String> states = new LinkedHashSet<>();
  private final Set<String> arrays = new HashSet<>();
  private final Set<String> outside = new LinkedHashSet<>();
  private final Map<String, String> units = new LinkedHashMap<>();

  Mechanism(NmodlFile file) {
    this.file = file;
    for (Line line : file.all(Line.class)) {
      if (line.word().equals("DEFINE")) {
        constants.put(line.names().getFirst(), line.value().orElseThrow());
      }
    }
    for (Units block : file.all(Units.class)) {
      block.definitions().stream().filter(UnitDefinition::constant).forEach(this::constant);
    }
    file.declared("CONSTANT").forEach(d -> d.value().ifPresent(v -> constants.put(d.name(), v)));
    outside.addAll(List.of("v", "celsius", "t", "dt", "diam", "area"));
    for (NeuronItem ion : file.items("USEION")) {
      outside.addAll(ion.read());
    }
    file.declared("PARAMETER").forEach(this::parameter);
    for (Declaration state : file.declared("STATE")) {
      states.add(state.name());
      remember(state);
    }
    file.declared("ASSIGNED").forEach(this::remember);
    outside.removeAll(states);
  }

  private void constant(UnitDefinition definition) {
    OptionalDouble value = UnitConstants.value(definition);
    if (value.isPresent()) {
      constants.put(definition.name(), value.getAsDouble());
    } else {
      unknown.add(definition);
    }
  }

  private void parameter(Declaration declaration) {
    remember(declaration);
    if (!outside.contains(declaration.name())) {
      parameters.put(declaration.name(), declaration.value().orElse(0));
    }
  }

  private void remember(Declaration declaration) {
    units.put(declaration.name(), declaration.unit());
    if (declaration.size() > 0) {
      arrays.add(declaration.name());
    }
  }

  NmodlFile file() {
    return file;
  }

  Kind kind() {
    return !file.items("ARTIFICIAL_CELL").isEmpty()
        ? Kind.ARTIFICIAL
        : file.items("POINT_PROCESS").isEmpty() ? Kind.DENSITY : Kind.POINT;
  }

  /** Name of the mechanism; empty where the file gives none. */
  Optional<String> name() {
    for (String word : List.of("SUFFIX", "POINT_PROCESS", "ARTIFICIAL_CELL")) {
      for (NeuronItem item : file.items(word)) {
        return Optional.of(item.names().getFirst());
      }
    }
    return Optional.empty();
  }

  /** Constants of UNITS, CONSTANT and DEFINE. */
  Map<String, Double> constants() {
    return constants;
  }

  /** Constants whose units are not known. */
  List<UnitDefinition> unknown() {
    return unknown;
  }

  /** Parameters with their values; without what the surroundings give. */
  Map<String, Double> parameters() {
    return parameters;
  }

  Set<String> states() {
    return states;
  }

  boolean isArray(String name) {
    return arrays.contains(name);
  }

  /** What the surroundings give: potential, temperature, variables of ions. */
  Set<String> outside() {
    return outside;
  }

  /** Unit of a declared variable, empty where it has none. */
  String unit(String name) {
    return units.getOrDefault(name, "");
  }

  /** The variables that its statements compute, states not among them. */
  Set<String> computed() {
    Set<String> computed = new LinkedHashSet<>();
    file.declared("ASSIGNED").forEach(each -> computed.add(each.name()));
    file.all(Line.class).stream()
        .filter(each -> each.word().equals("LOCAL"))
        .forEach(each -> computed.addAll(each.names()));
    computed.removeAll(outside);
    return computed;
  }

  /** Whether a name is declared anywhere in the file. */
  boolean declares(String name) {
    return units.containsKey(name)
        || constants.containsKey(name)
        || outside.contains(name)
        || states.contains(name)
        || currents().contains(name)
        || file.all(Line.class).stream()
            .anyMatch(each -> each.word().equals("LOCAL") && each.names().contains(name));
  }

  /** The currents that the mechanism computes. */
  List<String> currents() {
    List<String> currents = new ArrayList<>();
    for (NeuronItem ion : file.items("USEION")) {
      ion.write().stream()
          .filter(each -> each.equals("i" + ion.names().getFirst()))
          .forEach(currents::add);
    }
    file.items("NONSPECIFIC_CURRENT").forEach(each -> currents.addAll(each.names()));
    return currents;
  }

  /** The ion that a current is of; empty for a current of no ion. */
  Optional<NeuronItem> ionOf(String current) {
    return file.items("USEION").stream().filter(each -> each.write().contains(current)).findFirst();
  }
}

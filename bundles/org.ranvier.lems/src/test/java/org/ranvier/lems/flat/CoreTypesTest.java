/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.Models;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.TypeMember.Child;
import org.ranvier.lems.type.TypeMember.ComponentReference;
import org.ranvier.lems.type.TypeMember.Fixed;
import org.ranvier.lems.type.TypeMember.Link;
import org.ranvier.lems.type.TypeMember.Parameter;
import org.ranvier.units.Dimension;
import org.ranvier.xml.ModelProblemException;

/** Writes a component of every core type that can have one, and flattens it. */
class CoreTypesTest {
  private static final LemsModel CORE = LemsModel.core();

  /** What needs several things in or around it to make sense; covered by models of their own. */
  private static final Set<String> NOT_ALONE =
      Set.of(
          "projection",
          "electricalProjection",
          "continuousProjection",
          "Simulation",
          "instance",
          "cell");

  private final Map<String, String> standalone = new LinkedHashMap<>();

  @Test
  void everyTypeWithDynamicsFlattens() {
    List<ComponentType> types =
        CORE.types().types().stream()
            .filter(type -> isConcrete(type) && NOT_ALONE.stream().noneMatch(type::isA))
            .filter(type -> !linksOrPlaces(type))
            .toList();
    StringBuilder text = new StringBuilder();
    types.forEach(type -> text.append(element(type.name(), type, "a_" + type.name())).append("\n"));
    LemsModel model = Models.neuroml(text + String.join("\n", standalone.values()));
    assertThat(model.problems()).isEmpty();
    List<String> failures = new ArrayList<>();
    for (ComponentType type : types) {
      try {
        FlatSystem system = new Flattener(model).flatten(model.get("a_" + type.name()));
        assertThat(system.states().size() + system.derived().size()).as(type.name()).isPositive();
      } catch (ModelProblemException e) {
        failures.add(type.name() + ": " + e.report());
      }
    }
    assertThat(failures).isEmpty();
    assertThat(types).hasSizeGreaterThan(90);
  }

  /** Transitions link to siblings; what stands in networks connects instances. */
  private static boolean linksOrPlaces(ComponentType type) {
    return !type.members(Link.class).isEmpty()
        || type.structure().parts().stream()
            .anyMatch(
                part ->
                    part instanceof org.ranvier.lems.type.Structure.EventConnection c
                        && c.receiver() != null);
  }

  /** Whether the dynamics compute all that the type exposes. */
  private static boolean isConcrete(ComponentType type) {
    Dynamics dynamics = type.dynamics();
    List<String> shown = new ArrayList<>();
    dynamics
        .stateVariables()
        .forEach(v -> shown.add(v.exposure() == null ? v.name() : v.exposure()));
    dynamics
        .derivedVariables()
        .forEach(v -> shown.add(v.exposure() == null ? v.name() : v.exposure()));
    dynamics
        .conditionalDerivedVariables()
        .forEach(v -> shown.add(v.exposure() == null ? v.name() : v.exposure()));
    return !shown.isEmpty()
        && type.exposures().stream()
            .allMatch(e -> shown.contains(e.name()) || e.name().equals("tsince"));
  }

  private String element(String name, ComponentType type, String id) {
    StringBuilder text =
        new StringBuilder("<" + name + " id=\"" + id + "\" type=\"" + type.name() + "\"");
    for (Parameter parameter : type.parameters()) {
      if (!type.has(Fixed.class, parameter.name())) {
        Dimension dimension = type.findDimension(parameter.name()).orElse(Dimension.NONE);
        String unit =
            CORE.units().findLikelyUnit(dimension, null).map(u -> " " + u.symbol()).orElse("");
        text.append(" ").append(parameter.name()).append("=\"1").append(unit).append("\"");
      }
    }
    for (ComponentReference reference : type.members(ComponentReference.class)) {
      String target = "the_" + reference.type();
      text.append(" ").append(reference.name()).append("=\"").append(target).append("\"");
      if (standalone.putIfAbsent(target, "") == null) {
        ComponentType concrete = concrete(reference.type());
        standalone.put(target, element(concrete.name(), concrete, target));
      }
    }
    type.members(org.ranvier.lems.type.TypeMember.Path.class).stream()
        .filter(p -> p.name().equals("spikeTarget") || p.name().endsWith("Path"))
        .forEach(
            p ->
                text.append(" ")
                    .append(p.name())
                    .append("=\"")
                    .append(path(type, p.name()))
                    .append("\""));
    text.append(">");
    for (Child child : type.members(Child.class)) {
      if (needed(type.dynamics(), child.name())) {
        ComponentType concrete = concrete(child.type());
        text.append(element(child.name(), concrete, id + "_" + child.name()));
      }
    }
    return text.append("</").append(name).append(">").toString();
  }

  private static String path(ComponentType type, String name) {
    String reference = name.equals("spikeTarget") ? "synapse" : name.replace("Path", "");
    return "./the_" + type.findMember(ComponentReference.class, reference).orElseThrow().type();
  }

  private static boolean needed(Dynamics dynamics, String child) {
    return dynamics.derivedVariables().stream()
        .anyMatch(v -> v.selection() != null && v.selection().path().startsWith(child + "/"));
  }

  private static ComponentType concrete(String name) {
    ComponentType own = CORE.types().get(name);
    if (isConcrete(own) || own.exposures().isEmpty()) {
      return own;
    }
    return CORE.types().types().stream()
        .filter(type -> type.isA(name) && isConcrete(type))
        .min(
            Comparator.comparingInt(
                type ->
                    type.members(ComponentReference.class).size()
                        + type.members(Child.class).size()))
        .orElseThrow();
  }
}

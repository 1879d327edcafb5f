/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember.Child;
import org.ranvier.lems.type.TypeMember.ComponentReference;
import org.ranvier.lems.type.TypeMember.Fixed;
import org.ranvier.lems.type.TypeMember.IndexParameter;
import org.ranvier.lems.type.TypeMember.Link;
import org.ranvier.lems.type.TypeMember.Parameter;
import org.ranvier.lems.type.TypeMember.Path;
import org.ranvier.units.Dimension;

/** Writes a component of every core type that can have one by itself, with what it refers to. */
final class CoreComponents {
  /** What needs several things in or around it to make sense; covered by models of their own. */
  private static final Set<String> NOT_ALONE =
      Set.of(
          "projection",
          "electricalProjection",
          "continuousProjection",
          "Simulation",
          "instance",
          "cell");

  private final LemsModel core;
  private final DoubleSupplier values;
  private final Map<String, String> referred = new LinkedHashMap<>();

  /**
   * @param core the core language
   * @param values value of each parameter, in a usual unit of its dimension
   */
  CoreComponents(LemsModel core, DoubleSupplier values) {
    this.core = core;
    this.values = values;
  }

  /** Types whose components can be written alone. */
  List<ComponentType> types() {
    return core.types().types().stream()
        .filter(type -> isConcrete(type) && NOT_ALONE.stream().noneMatch(type::isA))
        .filter(type -> !linksOrPlaces(type))
        .toList();
  }

  /** One component of each of {@link #types()}, its id being the type's name behind {@code a_}. */
  String text() {
    StringBuilder text = new StringBuilder();
    types().forEach(type -> text.append(element(type.name(), type, id(type))).append("\n"));
    return text + String.join("\n", referred.values());
  }

  static String id(ComponentType type) {
    return "a_" + type.name();
  }

  /** Transitions link to siblings; what stands in networks connects instances. */
  private static boolean linksOrPlaces(ComponentType type) {
    return !type.members(Link.class).isEmpty()
        || type.structure().parts().stream()
            .anyMatch(part -> part instanceof Structure.EventConnection c && c.receiver() != null);
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
        attribute(text, parameter.name(), values.getAsDouble() + unit(dimension));
      }
    }
    for (IndexParameter index : type.members(IndexParameter.class)) {
      attribute(text, index.name(), "0");
    }
    for (ComponentReference reference : type.members(ComponentReference.class)) {
      String target = "the_" + reference.type();
      attribute(text, reference.name(), target);
      if (referred.putIfAbsent(target, "") == null) {
        ComponentType concrete = concrete(reference.type());
        referred.put(target, element(concrete.name(), concrete, target));
      }
    }
    type.members(Path.class).stream()
        .filter(p -> p.name().equals("spikeTarget") || p.name().endsWith("Path"))
        .forEach(p -> attribute(text, p.name(), path(type, p.name())));
    text.append(">");
    for (Child child : type.members(Child.class)) {
      if (needed(type.dynamics(), child.name())) {
        ComponentType concrete = concrete(child.type());
        text.append(element(child.name(), concrete, id + "_" + child.name()));
      }
    }
    return text.append("</").append(name).append(">").toString();
  }

  private static void attribute(StringBuilder text, String name, String value) {
    text.append(" ").append(name).append("=\"").append(value).append("\"");
  }

  private String unit(Dimension dimension) {
    return core.units().findLikelyUnit(dimension, null).map(u -> " " + u.symbol()).orElse("");
  }

  private static String path(ComponentType type, String name) {
    String reference = name.equals("spikeTarget") ? "synapse" : name.replace("Path", "");
    return "./the_" + type.findMember(ComponentReference.class, reference).orElseThrow().type();
  }

  private static boolean needed(Dynamics dynamics, String child) {
    return dynamics.derivedVariables().stream()
        .anyMatch(v -> v.selection() != null && v.selection().path().startsWith(child + "/"));
  }

  private ComponentType concrete(String name) {
    ComponentType own = core.types().get(name);
    if (isConcrete(own) || own.exposures().isEmpty()) {
      return own;
    }
    return core.types().types().stream()
        .filter(type -> type.isA(name) && isConcrete(type))
        .min(
            Comparator.comparingInt(
                type ->
                    type.members(ComponentReference.class).size()
                        + type.members(Child.class).size()))
        .orElseThrow();
  }
}

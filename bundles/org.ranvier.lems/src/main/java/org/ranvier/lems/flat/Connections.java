/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem.Route;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember.EventPort;
import org.ranvier.xml.SourceLocation;

/** Finds the connections for events that components make among their own parts. */
final class Connections {
  private final List<Route> routes = new ArrayList<>();

  private Connections() {}

  static List<Route> of(Part root) {
    Connections connections = new Connections();
    connections.visit(root);
    return List.copyOf(connections.routes);
  }

  private void visit(Part part) {
    connect(part, part.type().structure().parts(), new HashMap<>());
    part.inner().forEach(this::visit);
  }

  private void connect(Part part, List<Structure.Part> parts, Map<String, Part> names) {
    for (Structure.Part instruction : parts) {
      switch (instruction) {
        case Structure.With with -> {
          Optional<Part> instance = find(part, with);
          instance.ifPresent(found -> names.put(with.as(), found));
        }
        case Structure.ForEach each -> {
          String as = each.as();
          for (Part instance : part.group(each.instances())) {
            Map<String, Part> inner = new HashMap<>(names);
            if (as != null) {
              inner.put(as, instance);
            }
            connect(part, each.parts(), inner);
          }
        }
        case Structure.EventConnection connection -> connect(part, connection, names);
        case Structure.If choice -> connect(part, choice.parts(), names);
        case Structure.ChildInstance child -> {}
        case Structure.MultiInstantiate multiple -> {}
        case Structure.Tunnel tunnel -> {}
        case Structure.Gather gather -> {}
      }
    }
  }

  /** Empty for instances that are no part of what is flattened, such as the root's parent. */
  private static Optional<Part> find(Part part, Structure.With with) {
    String instance = with.instance();
    if (instance == null) {
      return Optional.empty();
    }
    if (instance.equals("this")) {
      return Optional.of(part);
    }
    if (instance.equals("parent")) {
      return part.parent();
    }
    String path = part.component().text(instance, instance);
    Optional<Part> at = Optional.of(part);
    for (String step : path.strip().split("/")) {
      if (step.equals("..")) {
        at = at.flatMap(Part::parent);
      } else if (!step.isEmpty() && !step.equals(".")) {
        at = at.flatMap(p -> p.findByName(step).or(() -> p.group(step).stream().findFirst()));
      }
    }
    if (at.isEmpty() && part.component().findText(instance).isPresent() && !path.contains("..")) {
      throw part.component()
          .element()
          .findAttribute(instance)
          .map(a -> a.problem("there is no " + path + " inside this " + part.type()))
          .orElseGet(() -> part.problem(with.location(), instance + " leads to no instance"));
    }
    return at;
  }

  private void connect(Part part, Structure.EventConnection connection, Map<String, Part> names) {
    Part from = names.get(connection.from());
    Part to = names.get(connection.to());
    // With a receiver the connection creates an instance: that is a matter of networks.
    if (from == null || to == null || connection.receiver() != null) {
      return;
    }
    String source = port(part, from, true, connection.sourcePort(), connection.location());
    String target = port(part, to, false, connection.targetPort(), connection.location());
    routes.add(new Route(source, target, delay(part, connection)));
  }

  private static double delay(Part part, Structure.EventConnection connection) {
    String name = connection.delay();
    return name == null ? 0 : part.component().findValue(name).map(Component.Value::si).orElse(0.0);
  }

  /** The port named by the connection, by a text of the component, or the only one there is. */
  private static String port(
      Part part, Part at, boolean out, @Nullable String named, SourceLocation location) {
    String name = named == null ? null : part.component().text(named, named);
    List<String> candidates = new ArrayList<>();
    for (EventPort port : at.type().eventPorts()) {
      if (port.out() == out && (port.name().equals(name) || name == null || name.equals(named))) {
        candidates.add(port.name());
      }
    }
    if (name != null && candidates.contains(name)) {
      return at.qualify(name);
    }
    if (candidates.size() != 1) {
      throw part.problem(
          location,
          at.component()
              + " has "
              + candidates.size()
              + " ports for events going "
              + (out ? "out" : "in")
              + "; exactly one is expected, or its name");
    }
    return at.qualify(candidates.getFirst());
  }
}

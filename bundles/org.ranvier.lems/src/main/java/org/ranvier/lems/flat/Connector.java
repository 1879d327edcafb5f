/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.lems.type.NumberFormula;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeMember.EventPort;
import org.ranvier.xml.SourceLocation;

/** Carries out the instructions of a structure that connect instances. */
final class Connector {
  private final LemsModel model;
  private final Part part;
  private final Scope scope;
  private final List<PartTree.Way> ways;

  Connector(LemsModel model, Part part, Scope scope, List<PartTree.Way> ways) {
    this.model = model;
    this.part = part;
    this.scope = scope;
    this.ways = ways;
  }

  void connect(Structure.Part instruction) {
    switch (instruction) {
      case Structure.EventConnection c -> {
        for (Part from : scope.instances(c.from())) {
          for (Part to : scope.instances(c.to())) {
            connect(from, to, Details.of(c));
          }
        }
      }
      case Structure.PairsEventConnection c ->
          new Collector(part, scope)
              .pairs(c.pairs())
              .forEach(pair -> connect(pair.from(), pair.to(), Details.of(c)));
      case Structure.Tunnel tunnel -> dig(tunnel);
      default -> throw new IllegalArgumentException(String.valueOf(instruction));
    }
  }

  // ---- names -------------------------------------------------------------------------------

  /** Names an instance; a path that leads out of the tree, as from its root, names none. */
  void name(Structure.With with) {
    String instance = with.instance();
    List<Part> found = instance == null ? listed(with) : PartPath.find(part, instance);
    if (!found.isEmpty()) {
      List<Part> meant = PartPath.instances(List.of(found.getFirst()));
      scope.name(with.as(), meant.size() == 1 ? meant.getFirst() : found.getFirst());
    } else if (instance != null && isPathInside(instance)) {
      throw leadsNowhere(instance, with.location());
    }
  }

  /** Whether it is a text of the component with a path that should lead somewhere. */
  private boolean isPathInside(String instance) {
    return part.component().findText(instance).filter(p -> !p.startsWith("..")).isPresent();
  }

  private RuntimeException leadsNowhere(String instance, SourceLocation location) {
    String path = part.component().text(instance, instance);
    return part.component()
        .element()
        .findAttribute(instance)
        .<RuntimeException>map(
            a -> a.problem("there is no " + path + " inside this " + part.type()))
        .orElseGet(() -> part.problem(location, instance + " leads to no instance"));
  }

  /** The one of a list, which this component or one around it refers to, that an index picks. */
  private List<Part> listed(Structure.With with) {
    String list = with.list();
    String index = with.index();
    if (list == null || index == null) {
      throw part.problem(with.location(), "a With needs an instance, or a list and an index");
    }
    double number = scope.value(formula(index, with.location()));
    for (Optional<Part> at = Optional.of(part); at.isPresent(); at = at.get().parent()) {
      List<Part> members = PartPath.instances(PartPath.find(at.get(), list));
      if (!members.isEmpty()) {
        if (number >= 0 && number < members.size()) {
          return List.of(members.get((int) number));
        }
        throw part.problem(
            with.location(),
            list
                + " has "
                + members.size()
                + " members, number "
                + (long) number
                + " is asked for");
      }
    }
    return List.of();
  }

  private NumberFormula formula(String text, SourceLocation location) {
    try {
      return new NumberFormula(ExpressionParser.parse(text), location);
    } catch (ExpressionSyntaxException e) {
      throw part.problem(location, String.valueOf(e.getMessage()));
    }
  }

  // ---- events ------------------------------------------------------------------------------

  /** What all connections for events may say. */
  private record Details(
      @Nullable String sourcePort,
      @Nullable String targetPort,
      @Nullable String receiver,
      @Nullable String receiverContainer,
      @Nullable String delay,
      List<Structure.Assign> assigns,
      SourceLocation location) {
    static Details of(Structure.EventConnection c) {
      return new Details(
          c.sourcePort(),
          c.targetPort(),
          c.receiver(),
          c.receiverContainer(),
          c.delay(),
          c.assigns(),
          c.location());
    }

    static Details of(Structure.PairsEventConnection c) {
      return new Details(
          c.sourcePort(),
          c.targetPort(),
          c.receiver(),
          c.receiverContainer(),
          c.delay(),
          c.assigns(),
          c.location());
    }
  }

  private void connect(Part from, Part to, Details details) {
    boolean received = details.receiver != null;
    Part target = received ? attach(to, details) : to;
    details.assigns.forEach(a -> PartTree.assign(target, a, scope));
    boolean silent = received && ports(target, false).isEmpty();
    if (!silent) {
      if (ways.size() > PartTree.MOST_WAYS) {
        throw part.problem(
            details.location,
            "the structures make more than "
                + PartTree.MOST_WAYS
                + " connections, more than the memory of this run holds");
      }
      String source = port(from, true, details.sourcePort, details.location);
      String arrival = port(target, false, details.targetPort, details.location);
      ways.add(new PartTree.Way(from, source, target, arrival, delay(details), part.component()));
    }
  }

  private Part attach(Part to, Details details) {
    Component receiver =
        PartTree.referred(part, String.valueOf(details.receiver), details.location);
    String named =
        details.receiverContainer == null
            ? null
            : part.component().findText(details.receiverContainer).orElse(null);
    return attach(to, receiver, named, details.location);
  }

  private Part attach(
      Part to, Component receiver, @Nullable String container, SourceLocation location) {
    List<String> containers = new ArrayList<>();
    for (TypeMember.Attachments member : to.type().members(TypeMember.Attachments.class)) {
      if (member.name().equals(container) || (container == null && receiver.isA(member.type()))) {
        containers.add(member.name());
      }
    }
    if (containers.isEmpty()) {
      to.type().members(TypeMember.Attachments.class).stream()
          .findFirst()
          .ifPresent(first -> containers.add(first.name()));
    }
    if (containers.isEmpty()) {
      throw part.problem(location, to.component() + " has no Attachments that take " + receiver);
    }
    Part attached = to.attach(containers.getFirst(), receiver, part.component());
    PartTree.fillAttached(model, attached, ways);
    return attached;
  }

  private double delay(Details details) {
    return details.delay == null ? 0 : scope.value(formula(details.delay, details.location));
  }

  private static List<String> ports(Part at, boolean out) {
    return at.type().eventPorts().stream()
        .filter(port -> port.out() == out)
        .map(EventPort::name)
        .toList();
  }

  /** The port named by a text of this component, or by itself; else the first that there is. */
  private String port(Part at, boolean out, @Nullable String named, SourceLocation location) {
    List<String> ports = ports(at, out);
    String name = named == null ? null : part.component().findText(named).orElse(named);
    if (name != null && ports.contains(name)) {
      return name;
    }
    boolean stated = name != null && part.component().findText(String.valueOf(named)).isPresent();
    if (ports.isEmpty() || stated) {
      throw part.problem(
          location,
          "%s has no port %sfor events going %s"
              .formatted(at.component(), stated ? name + " " : "", out ? "out" : "in"));
    }
    return ports.getFirst();
  }

  // ---- both sides --------------------------------------------------------------------------

  private void dig(Structure.Tunnel tunnel) {
    for (Part endA : scope.instances(tunnel.endA())) {
      for (Part endB : scope.instances(tunnel.endB())) {
        Part a = half(tunnel, endA, tunnel.componentA());
        Part b = half(tunnel, endB, tunnel.componentB());
        a.join(tunnel.name(), b);
        b.join(tunnel.name(), a);
      }
    }
  }

  private Part half(Structure.Tunnel tunnel, Part end, String reference) {
    Component component = PartTree.referred(part, reference, tunnel.location());
    Part made = attach(end, component, null, tunnel.location());
    tunnel.assigns().forEach(a -> PartTree.assign(made, a, scope));
    return made;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Dimension;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/**
 * Tells step by step where the path of a recording can lead, without running anything: from
 * populations over their members, segments, mechanisms and attached synapses to quantities.
 */
public final class RecordingSteps {
  /** So many members of a population are listed one by one. */
  private static final int MOST_MEMBERS = 1000;

  private static final Dimension VOLTAGE = new Dimension(1, 2, -3, -1, 0, 0, 0);
  private static final Dimension AMOUNT = new Dimension(0, -3, 0, 0, 0, 1, 0);

  private final Model model;
  private final Component simulation;
  private final Optional<Component> network;

  /** What a step leads to. */
  public enum Kind {
    /** A population that says how many members it has: they are asked for as {@code pop[0]}. */
    POPULATION,
    /** A population that lists its members: they are asked for as {@code pop/0/cell}. */
    LIST,
    MEMBER,
    /** The cell that the members of a population are, named once more. */
    CELL,
    SEGMENT,
    /** A part of a cell or of a mechanism. */
    PART,
    /** A synapse or input that the network brings to the cell. */
    ATTACHED,
    QUANTITY
  }

  /**
   * One step.
   *
   * @param name as it is written
   * @param detail what it leads to: the type or name of it
   * @param dimension of a quantity
   */
  public record Step(String name, Kind kind, String detail, Optional<Dimension> dimension) {
    static Step to(String name, Kind kind, String detail) {
      return new Step(name, kind, detail, Optional.empty());
    }

    static Step toQuantity(String name, Dimension dimension) {
      return new Step(name, Kind.QUANTITY, "", Optional.of(dimension));
    }

    public boolean isQuantity() {
      return kind == Kind.QUANTITY;
    }
  }

  /**
   * @param simulation whose recordings are meant
   */
  public RecordingSteps(Model model, Component simulation) {
    this.model = model;
    this.simulation = simulation;
    this.network = QuantityPath.networkOf(simulation);
  }

  /** What can follow behind the steps of a path; empty where they lead nowhere. */
  public List<Step> after(String begun) {
    List<String> steps = QuantityPath.steps(begun);
    if (network.isEmpty()) {
      return simulation.findReference("target").map(t -> inSystem(t, steps)).orElse(List.of());
    }
    Component net = network.get();
    boolean named = steps.size() > 1 && steps.getFirst().equals(net.name());
    List<String> inside = named ? steps.subList(1, steps.size()) : steps;
    if (!inside.isEmpty()) {
      return inside.equals(List.of(net.name())) ? populations(net) : inMember(net, inside);
    }
    List<Step> all = populations(net);
    all.add(Step.to(net.name(), Kind.PART, net.type().name()));
    return all;
  }

  /** The component that a path to an instance leads to. */
  public Optional<Component> findInstance(String path) {
    return network
        .map(net -> new QuantityPath(model, net).follow(path))
        .flatMap(
            end ->
                end instanceof QuantityPath.ToInstance(Component component)
                    ? Optional.of(component)
                    : Optional.empty());
  }

  private static List<Step> populations(Component net) {
    List<Step> steps = new ArrayList<>();
    for (Component each : net.children()) {
      if (each.isA("basePopulation")) {
        String member = each.findReference("component").map(Component::toString).orElse("");
        steps.add(Step.to(each.name(), isListed(each) ? Kind.LIST : Kind.POPULATION, member));
      }
    }
    return steps;
  }

  /** Whether a population lists its members, rather than saying how many it has. */
  public static boolean isListed(Component population) {
    return !population.element().elements("instance").isEmpty();
  }

  private List<Step> inMember(Component net, List<String> steps) {
    Optional<Component> first = net.findInside(steps.getFirst());
    if (first.isEmpty()) {
      return List.of();
    }
    Component population = first.get();
    if (!population.isA("basePopulation")) {
      return inSystem(population, steps.subList(1, steps.size()));
    }
    if (steps.size() == 1) {
      return members(population);
    }
    Optional<Component> cell = population.findReference("component");
    if (cell.isEmpty()) {
      return List.of();
    }
    boolean named = steps.size() > 2 && steps.get(2).equals(cell.get().name());
    List<String> rest = steps.subList(named ? 3 : 2, steps.size());
    List<Step> found = new ArrayList<>();
    if (steps.size() == 2) {
      found.add(Step.to(cell.get().name(), Kind.CELL, cell.get().type().name()));
    }
    found.addAll(inCell(cell.get(), rest));
    return found;
  }

  /** The members of a population by their numbers, or some of very many. */
  public static List<Step> members(Component population) {
    String detail = population.findReference("component").map(Component::toString).orElse("");
    List<XmlElement> instances = population.element().elements("instance");
    List<Step> steps = new ArrayList<>();
    if (instances.isEmpty()) {
      int size = Networks.findSize(population.element()).orElse(1);
      for (int i = 0; i < Math.min(size, MOST_MEMBERS); i++) {
        steps.add(Step.to(Integer.toString(i), Kind.MEMBER, detail));
      }
      return steps;
    }
    for (XmlElement each : instances.subList(0, Math.min(instances.size(), MOST_MEMBERS))) {
      String id = each.attribute("id");
      String name = id == null ? Integer.toString(steps.size()) : id;
      steps.add(Step.to(name, Kind.MEMBER, detail));
    }
    return steps;
  }

  private List<Step> inCell(Component cell, List<String> steps) {
    Optional<Shape> shape = Shape.ofCell(model, cell.element());
    boolean segment = !steps.isEmpty() && steps.getFirst().matches("\\d+");
    List<String> rest = segment ? steps.subList(1, steps.size()) : steps;
    List<Step> found = new ArrayList<>();
    if (steps.isEmpty() && shape.isPresent()) {
      shape
          .get()
          .segments()
          .forEach((id, each) -> found.add(Step.to(id, Kind.SEGMENT, nameOf(each))));
    }
    if (shape.isPresent() && Mechanisms.isShaped(cell)) {
      found.addAll(inMembrane(cell, rest));
    } else {
      found.addAll(inSystem(cell, rest));
    }
    if (rest.isEmpty()) {
      found.addAll(attached());
    } else {
      found.addAll(inAttached(rest));
    }
    return found;
  }

  private static String nameOf(XmlElement segment) {
    String name = segment.attribute("name");
    return name == null ? "" : name;
  }

  private List<Step> inMembrane(Component cell, List<String> steps) {
    // What has no id, such as the capacitance, computes nothing that could be recorded.
    List<Component> mechanisms =
        Mechanisms.inMembrane(model, cell).stream().filter(m -> m.id().isPresent()).toList();
    Optional<Component> mechanism =
        steps.isEmpty() ? Optional.empty() : named(mechanisms, steps.getFirst());
    if (mechanism.isPresent()) {
      return inSystem(mechanism.get(), steps.subList(1, steps.size()));
    }
    List<Step> found = new ArrayList<>();
    if (steps.isEmpty()) {
      found.add(Step.toQuantity("v", VOLTAGE));
      found.add(Step.toQuantity("spiking", Dimension.NONE));
      concentrations(mechanisms).forEach(name -> found.add(Step.toQuantity(name, AMOUNT)));
      addExposures(cell, found);
    }
    for (String kind : Shape.BIOPHYSICS) {
      Shape.part(model, cell.element(), kind)
          .ifPresent(part -> found.addAll(inBiophysics(part, mechanisms, steps)));
    }
    if (steps.isEmpty()) { // the containers may be left out
      mechanisms.forEach(m -> found.add(Step.to(m.name(), Kind.PART, m.type().name())));
    }
    return found;
  }

  /** Sums over the membrane, such as iSyn, that the type shows beside what is found already. */
  private static void addExposures(Component cell, List<Step> found) {
    Set<String> known = new HashSet<>();
    found.forEach(each -> known.add(each.name()));
    for (TypeMember.Exposure each : cell.type().exposures()) {
      Optional<Dimension> dimension = cell.type().findExposedDimension(each.name());
      if (dimension.isPresent() && known.add(each.name())) {
        found.add(Step.toQuantity(each.name(), dimension.get()));
      }
    }
  }

  /** {@code bio/membraneProperties/naChans}: containers that lead to mechanisms. */
  private List<Step> inBiophysics(
      XmlElement biophysics, List<Component> mechanisms, List<String> steps) {
    String id = biophysics.attribute("id");
    if (steps.isEmpty()) {
      return id == null ? List.of() : List.of(Step.to(id, Kind.PART, biophysics.localName()));
    }
    if (!steps.getFirst().equals(id)) {
      return List.of();
    }
    List<Step> found = new ArrayList<>();
    for (XmlElement group : biophysics.elements()) {
      List<Component> inside =
          mechanisms.stream()
              .filter(each -> each.element().parent().equals(Optional.of(group)))
              .toList();
      if (!inside.isEmpty() && steps.size() == 1) {
        found.add(Step.to(group.localName(), Kind.PART, ""));
      } else if (steps.size() > 1 && steps.get(1).equals(group.localName())) {
        found.addAll(inGroup(inside, steps.subList(2, steps.size())));
      }
    }
    return found;
  }

  private List<Step> inGroup(List<Component> mechanisms, List<String> steps) {
    return steps.isEmpty()
        ? mechanisms.stream()
            .map(each -> Step.to(each.name(), Kind.PART, each.type().name()))
            .toList()
        : named(mechanisms, steps.getFirst())
            .map(each -> inSystem(each, steps.subList(1, steps.size())))
            .orElse(List.of());
  }

  private static Optional<Component> named(List<Component> components, String name) {
    return components.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Concentrations are called after the ions of the species that the cell has. */
  private static Set<String> concentrations(List<Component> mechanisms) {
    Set<String> names = new TreeSet<>();
    for (Component each : mechanisms) {
      if (each.isA("species")) {
        names.add(each.text("ion", each.name()) + "Conc");
      }
    }
    return names;
  }

  /** As simulators call them, and then by id alone, which means the first of them. */
  private List<Step> attached() {
    List<Step> steps = new ArrayList<>();
    for (Component each : Mechanisms.attachedIn(network.orElseThrow())) {
      String type = each.type().name();
      steps.add(Step.to("synapses:" + each.name() + ":0", Kind.ATTACHED, type));
      steps.add(Step.to(each.name(), Kind.ATTACHED, type));
    }
    return steps;
  }

  private List<Step> inAttached(List<String> steps) {
    String[] parts = steps.getFirst().split(":", -1);
    String id = parts.length < 2 ? parts[0] : parts[1];
    return named(List.copyOf(Mechanisms.attachedIn(network.orElseThrow())), id)
        .map(each -> inSystem(each, steps.subList(1, steps.size())))
        .orElse(List.of());
  }

  /** Quantities and parts of what a component computes. */
  private List<Step> inSystem(Component component, List<String> steps) {
    Optional<FlatSystem> system = model.findSystem(component);
    if (system.isEmpty()) {
      return List.of();
    }
    String way = steps.isEmpty() ? "" : String.join("/", steps) + "/";
    Map<String, Step> found = new LinkedHashMap<>();
    for (String name : new TreeSet<>(QuantityPath.namesOf(system.get()))) {
      if (name.startsWith(way)) {
        String rest = name.substring(way.length());
        int slash = rest.indexOf('/');
        if (slash < 0) {
          found.put(rest, Step.toQuantity(rest, dimension(system.get(), name)));
        } else {
          String part = rest.substring(0, slash);
          found.putIfAbsent(part, Step.to(part, Kind.PART, ""));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Dimension dimension(FlatSystem system, String name) {
    return system
        .findVariable(name)
        .map(variable -> system.variables().getOrDefault(variable, Dimension.NONE))
        .orElse(Dimension.NONE);
  }
}

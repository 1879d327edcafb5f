/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Model;

/**
 * Follows the paths of recordings through a model that does not run: population, member, then what
 * the member computes ({@code pop[3]/v}), a segment ({@code pop/3/cell/7/v}), a mechanism ({@code
 * pop[3]/bio/membraneProperties/naChans/na/m/q}) or something attached ({@code
 * pop[3]/synapses:ampa:0/g}).
 */
final class QuantityPath {
  /** Where a path leads. */
  sealed interface End {}

  /** To a quantity. */
  record Leads(Dimension dimension) implements End {}

  /** To a cell or another instance. */
  record ToInstance(Component component) implements End {}

  /**
   * To nothing.
   *
   * @param step the step that does not lead on
   * @param nearest what may have been meant
   */
  record Lost(String step, String message, Optional<String> nearest) implements End {}

  /** Whether it leads somewhere is decided by more than the files say. */
  record Open() implements End {}

  private static final Pattern INDEXED = Pattern.compile("([^\\[\\]]+)\\[(\\d+)\\]");
  private static final Pattern CONCENTRATION = Pattern.compile("[a-z]+Conc(Ext)?\\d*");
  private static final Dimension VOLTAGE = new Dimension(1, 2, -3, -1, 0, 0, 0);
  private static final Dimension AMOUNT = new Dimension(0, -3, 0, 0, 0, 1, 0);
  private static final Pattern CONTAINER =
      Pattern.compile("(membraneProperties|intracellularProperties|biophysicalProperties).*");

  /** So many names are listed where none is near. */
  private static final int LISTED = 12;

  private final Model model;
  private final Component network;
  private final Map<String, Component> populations = new LinkedHashMap<>();
  private final Populations members = new Populations();

  QuantityPath(Model model, Component network) {
    this.model = model;
    this.network = network;
    for (Component each : network.children()) {
      if (each.isA("basePopulation")) {
        populations.putIfAbsent(each.name(), each);
      }
    }
  }

  /** The network that a simulation runs; empty where it runs something else. */
  static Optional<Component> networkOf(Component simulation) {
    return simulation
        .findReference("target")
        .flatMap(
            target ->
                target.isA("network")
                    ? Optional.of(target)
                    : target.children().stream().filter(c -> c.isA("network")).findFirst());
  }

  End follow(String text) {
    List<String> steps = steps(text);
    if (!steps.isEmpty() && steps.getFirst().equals(network.name()) && steps.size() > 1) {
      steps = steps.subList(1, steps.size());
    }
    if (steps.isEmpty()) {
      return new Lost(text, "the path is empty", Optional.empty());
    }
    String first = steps.getFirst();
    Component population = populations.get(first);
    if (population == null) {
      boolean elsewhere =
          network.findInside(first).isPresent()
              || network.findValue(first).isPresent()
              || network.parent().isPresent();
      return elsewhere
          ? new Open()
          : lost(
              first,
              "there is no population %s in %s".formatted(first, network),
              populations.keySet());
    }
    return inPopulation(population, steps);
  }

  static List<String> steps(String text) {
    List<String> steps = new ArrayList<>();
    for (String step : text.strip().split("/")) {
      Matcher indexed = INDEXED.matcher(step);
      if (indexed.matches()) {
        steps.add(indexed.group(1));
        steps.add(indexed.group(2));
      } else if (!step.isEmpty() && !step.equals("..") && !step.equals(".")) {
        steps.add(step);
      }
    }
    return steps;
  }

  private End inPopulation(Component population, List<String> steps) {
    Optional<Component> member = population.findReference("component");
    if (member.isEmpty()) {
      return new Open();
    }
    String index = steps.size() > 1 ? steps.get(1) : "0";
    boolean named = members.lists(population.element(), index);
    if (!index.matches("[0-9]+") && !named) {
      String name = population.name();
      return new Lost(
          name,
          "the number of a cell is expected behind the population %s".formatted(name),
          Optional.of(name + "[0]"));
    }
    Optional<String> absent = members.absentMember(population.element(), index);
    if (absent.isPresent()) {
      return new Lost(index, absent.get(), Optional.empty());
    }
    int used = steps.size() > 2 && steps.get(2).equals(member.get().name()) ? 3 : 2;
    List<String> rest = steps.subList(Math.min(used, steps.size()), steps.size());
    return rest.isEmpty() ? new ToInstance(member.get()) : inCell(member.get(), rest);
  }

  private End inCell(Component cell, List<String> steps) {
    boolean numbered = steps.getFirst().matches("\\d+");
    Optional<Shape> shape = Shape.ofCell(model, cell.element());
    if (numbered && shape.isPresent()) {
      String segment = steps.getFirst();
      if (!shape.get().segments().containsKey(segment)) {
        String message =
            "there is no segment %s in %s%s"
                .formatted(segment, shape.get().owner(), shape.get().hintAt(segment));
        return new Lost(segment, message, Optional.empty());
      }
    }
    List<String> rest = numbered ? steps.subList(1, steps.size()) : steps;
    if (rest.isEmpty()) {
      return new ToInstance(cell);
    }
    String first = rest.getFirst();
    Optional<String> segment = shape.flatMap(each -> each.findNamed(first));
    if (segment.isPresent()) {
      return new Lost(
          first,
          "segments are written with their id, not with their name %s".formatted(first),
          segment);
    }
    String whole = String.join("/", rest);
    if (shape.isPresent() && Mechanisms.isShaped(cell)) {
      return ofShaped(cell, rest, whole);
    }
    Optional<FlatSystem> system = model.findSystem(cell);
    Optional<End> own = system.flatMap(s -> quantity(s, whole));
    return own.orElseGet(
        () -> system.isEmpty() ? new Open() : attachedOr(cell, rest, namesOf(system.get())));
  }

  private End ofShaped(Component cell, List<String> steps, String whole) {
    if (whole.equals("v")) {
      return new Leads(VOLTAGE);
    }
    if (whole.equals("spiking")) {
      return new Leads(Dimension.NONE);
    }
    Optional<Dimension> exposed = cell.type().findExposedDimension(whole);
    if (exposed.isPresent()) { // sums over the membrane, such as iSyn
      return new Leads(exposed.get());
    }
    if (steps.size() == 1 && CONCENTRATION.matcher(whole).matches()) {
      return new Leads(AMOUNT);
    }
    List<Component> mechanisms = Mechanisms.inMembrane(model, cell);
    List<String> rest = steps;
    while (!rest.isEmpty() && isContainer(cell, rest.getFirst())) {
      rest = rest.subList(1, rest.size());
    }
    String name = rest.isEmpty() ? "" : rest.getFirst();
    Optional<Component> mechanism =
        mechanisms.stream().filter(m -> m.name().equals(name)).findFirst();
    if (mechanism.isEmpty()) {
      Set<String> known = recordedOf(mechanisms);
      return attachedOr(cell, rest.isEmpty() ? steps : rest, known);
    }
    return inSystem(mechanism.get(), rest.subList(1, rest.size()));
  }

  /**
   * What can follow behind a cell with a shape: quantities of its own, and what is in its membrane.
   */
  private static Set<String> recordedOf(List<Component> mechanisms) {
    Set<String> known = new HashSet<>(Set.of("v", "spiking"));
    for (Component each : mechanisms) {
      if (each.id().isPresent()) { // else it computes nothing
        known.add(each.name());
      }
      if (each.isA("species")) {
        known.add(each.text("ion", each.name()) + "Conc");
      }
    }
    return known;
  }

  private End inSystem(Component component, List<String> steps) {
    if (steps.isEmpty()) {
      return new ToInstance(component);
    }
    Optional<FlatSystem> system = model.findSystem(component);
    if (system.isEmpty()) {
      return new Open();
    }
    String whole = String.join("/", steps);
    return quantity(system.get(), whole)
        .orElseGet(
            () -> lostIn(steps, "%s has no quantity %s".formatted(component, whole), system.get()));
  }

  /** Finds the step up to which the path is one of the system's. */
  private static Lost lostIn(List<String> steps, String message, FlatSystem system) {
    String way = "";
    for (String step : steps) {
      Set<String> next = new HashSet<>();
      for (String name : namesOf(system)) {
        if (name.startsWith(way)) {
          String rest = name.substring(way.length());
          next.add(rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest);
        }
      }
      if (!next.contains(step)) {
        return lost(step, message, next);
      }
      way = way + step + "/";
    }
    return lost(steps.getLast(), message, List.of());
  }

  /** Something that connections or inputs bring to the cell: {@code synapses:ampa:0/g}. */
  private End attachedOr(Component cell, List<String> steps, Collection<String> known) {
    String[] parts = steps.getFirst().split(":", -1);
    String id = parts.length > 1 ? parts[1] : parts[0];
    Optional<Component> attached = model.findLems().flatMap(lems -> lems.find(id));
    if (attached.filter(a -> isAttachable(a)).isPresent()) {
      return inSystem(attached.get(), steps.subList(1, steps.size()));
    }
    String step = steps.getFirst();
    return lost(step, "%s has no quantity %s".formatted(cell, String.join("/", steps)), known);
  }

  private static boolean isAttachable(Component component) {
    return component.isA("basePointCurrent")
        || component.isA("basePointCurrentDL")
        || !component.type().exposures().isEmpty();
  }

  static Collection<String> namesOf(FlatSystem system) {
    Set<String> names = new HashSet<>(system.exposures().keySet());
    system.states().forEach(state -> names.add(state.name()));
    return names;
  }

  private static Optional<End> quantity(FlatSystem system, String name) {
    return system
        .findVariable(name)
        .map(variable -> system.variables().getOrDefault(variable, Dimension.NONE))
        .map(Leads::new);
  }

  /** Whether a step leads into the biophysics without naming a mechanism. */
  private boolean isContainer(Component cell, String step) {
    return CONTAINER.matcher(step).matches()
        || Shape.BIOPHYSICS.stream()
            .flatMap(name -> Shape.part(model, cell.element(), name).stream())
            .anyMatch(part -> step.equals(part.attribute("id")));
  }

  private static Lost lost(String step, String message, Collection<String> known) {
    // With one letter in place of another any name would be near.
    Optional<String> nearest =
        step.length() > 1
            ? Suggestion.closest(step, known)
            : known.stream().filter(step::equalsIgnoreCase).findFirst();
    boolean list = nearest.isEmpty() && !known.isEmpty() && known.size() <= LISTED;
    String there = list ? "; there are " + String.join(", ", new TreeSet<>(known)) : "";
    return new Lost(step, message + there, nearest);
  }
}

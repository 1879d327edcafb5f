/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.simulation.PopulationLayout;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.ModelProblemException;

/** Populations of a network, and the way from paths to their members. */
final class Network {
  private final Assembly assembly;
  private final Component component;
  private final Map<String, Population> populations = new LinkedHashMap<>();

  /** Of each attribute the population that it named last; the next is mostly in the same. */
  private final Map<String, Named> last = new HashMap<>();

  /** A population and the id by which it was named. */
  private record Named(Population population, String id) {}

  Network(Assembly assembly, Component component) {
    this.assembly = assembly;
    this.component = component;
    for (Component child : component.children()) {
      if (child.isA("basePopulation")) {
        populations.put(child.name(), populate(child));
      }
    }
  }

  Component component() {
    return component;
  }

  Collection<Population> populations() {
    return populations.values();
  }

  Optional<Population> findPopulation(String id) {
    return Optional.ofNullable(populations.get(id));
  }

  private Population populate(Component population) {
    Component cell =
        population
            .findReference("component")
            .orElseThrow(() -> population.element().problem("this population needs a component"));
    List<CellInstance> members = new ArrayList<>();
    List<Component> instances = population.children("instances");
    if (instances.isEmpty()) {
      members.addAll(assembly.addCells(cell, size(population), population));
    }
    MemberIds ids = MemberIds.upTo(members.size());
    for (Component instance : instances) {
      String id = instance.id().orElseGet(() -> Integer.toString(members.size()));
      ids.add(id);
      members.add(assembly.addCell(cell, population.name() + "/" + id));
    }
    return new Population(population, members, ids);
  }

  private static long size(Component population) {
    Optional<PopulationLayout> layout = PopulationLayout.find(population.element());
    return layout.isPresent() ? layout.get().count() : statedSize(population);
  }

  private static long statedSize(Component population) {
    Optional<Component.Value> size = population.findValue("size");
    if (size.isEmpty()) {
      String text = population.text("size", "0");
      try {
        return Long.parseLong(text.strip());
      } catch (NumberFormatException e) {
        throw new ModelProblemException(
            population.location("size"), "\"" + text + "\" was found; a whole number is expected");
      }
    }
    double value = size.get().si();
    if (value != Math.rint(value) || value < 0) {
      throw new ModelProblemException(
          population.location("size"),
          "%s was found; a whole number of cells is expected".formatted(value));
    }
    return Math.round(value);
  }

  /** The member that an attribute's path leads to. */
  CellInstance member(Component asking, String attribute) {
    String text = asking.text(attribute, "");
    if (text.isEmpty()) {
      throw asking
          .element()
          .problem(
              "this %s needs the attribute %s, the path of a cell"
                  .formatted(asking.type(), attribute));
    }
    Named known = last.get(attribute);
    int near = known == null ? -1 : member(known, text);
    if (known != null && near >= 0) {
      return known.population.members().get(near);
    }
    CellPath path = CellPath.parse(text);
    Population population = population(path, asking, attribute);
    last.put(attribute, new Named(population, path.steps().getFirst()));
    String id = path.steps().size() > 1 ? path.steps().get(1) : "0";
    return population.find(id).orElseThrow(() -> noMember(population, id, asking, attribute));
  }

  /**
   * Position of the member that {@code ../pop/3/cell} or {@code pop[3]} leads to, if that is in a
   * population; −1 where nothing is known without taking the path apart.
   */
  private static int member(Named known, String text) {
    int id = text.startsWith("../") ? 3 : 0;
    int from = id + known.id.length() + 1;
    if (from >= text.length() || !text.startsWith(known.id, id)) {
      return -1;
    }
    boolean bracket = text.charAt(from - 1) == '[';
    if (!bracket && text.charAt(from - 1) != '/') {
      return -1;
    }
    int close = text.indexOf(bracket ? ']' : '/', from);
    int to = close < 0 && !bracket ? text.length() : close;
    boolean ends = !bracket || to + 1 == text.length() || text.startsWith("/", to + 1);
    return to > 0 && ends && CellPath.isDigits(text, from, to)
        ? known.population.ids().find(text, from, to)
        : -1;
  }

  /** The member of a population by the number in an attribute, or by a whole path there. */
  CellInstance member(Component asking, String attribute, Optional<String> populationId) {
    String text = asking.text(attribute, "");
    if (populationId.isPresent() && CellPath.isDigits(text.strip())) {
      Population population =
          findPopulation(populationId.get())
              .orElseThrow(() -> noPopulation(populationId.get(), asking, attribute));
      return population
          .find(text.strip())
          .orElseThrow(() -> noMember(population, text, asking, attribute));
    }
    return member(asking, attribute);
  }

  private Population population(CellPath path, Component asking, String attribute) {
    String id = path.steps().isEmpty() ? "" : path.steps().getFirst();
    return findPopulation(id).orElseThrow(() -> noPopulation(id, asking, attribute));
  }

  private ModelProblemException noPopulation(String id, Component asking, String attribute) {
    String hint =
        Suggestion.closest(id, populations.keySet())
            .map(s -> "; did you mean " + s + "?")
            .orElse("");
    return new ModelProblemException(
        asking.location(attribute),
        "there is no population %s in %s%s".formatted(id, component, hint));
  }

  private static ModelProblemException noMember(
      Population population, String id, Component asking, String attribute) {
    return new ModelProblemException(
        asking.location(attribute),
        "%s has no member %s; it has %d members"
            .formatted(population.component(), id, population.members().size()));
  }
}

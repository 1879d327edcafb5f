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

  /** What an attribute led to last: connections on one cell often follow each other. */
  private final Map<String, Found> found = new HashMap<>();

  private static final class Found {
    private String text;
    private CellInstance cell;

    Found(String text, CellInstance cell) {
      this.text = text;
      this.cell = cell;
    }
  }

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
    String text =
        asking
            .findText(attribute)
            .orElseThrow(
                () ->
                    asking
                        .element()
                        .problem(
                            "this %s needs the attribute %s, the path of a cell"
                                .formatted(asking.type(), attribute)));
    Found before = found.get(attribute);
    if (before != null && before.text.equals(text)) {
      return before.cell;
    }
    CellPath path = CellPath.parse(text);
    Population population = population(path, asking, attribute);
    String id = path.steps().size() > 1 ? path.steps().get(1) : "0";
    CellInstance cell =
        population.find(id).orElseThrow(() -> noMember(population, id, asking, attribute));
    if (before == null) {
      found.put(attribute, new Found(text, cell));
    } else {
      before.text = text;
      before.cell = cell;
    }
    return cell;
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

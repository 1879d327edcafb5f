/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * Connections join cells of the populations that their projection names, inputs reach cells of the
 * population of their list, and a path names the component that its population consists of.
 */
public final class ConnectionCells implements Rule {
  private record End(String owner, String attribute) {}

  private static final List<End> ENDS =
      List.of(
          new End("presynapticPopulation", "preCellId"),
          new End("presynapticPopulation", "preCell"),
          new End("postsynapticPopulation", "postCellId"),
          new End("postsynapticPopulation", "postCell"));

  private static final Map<String, List<End>> OWNERS =
      Map.of(
          "projection", ENDS,
          "electricalProjection", ENDS,
          "continuousProjection", ENDS,
          "inputList", List.of(new End("population", "target")));

  @Override
  public String id() {
    return "connection-cells";
  }

  @Override
  public void check(Model model, Report report) {
    Populations populations = new Populations();
    OWNERS.forEach(
        (name, ends) ->
            model.elements(name).forEach(owner -> check(owner, ends, populations, report)));
  }

  private static void check(
      XmlElement owner, List<End> ends, Populations populations, Report report) {
    Map<End, XmlElement> known = new LinkedHashMap<>();
    for (End end : ends) {
      populations.findNamed(owner, end.owner()).ifPresent(found -> known.put(end, found));
    }
    for (XmlElement connection : known.isEmpty() ? List.<XmlElement>of() : owner.elements()) {
      known.forEach(
          (end, population) ->
              connection
                  .findAttribute(end.attribute())
                  .ifPresent(cell -> check(cell, owner, population, populations, report)));
    }
  }

  private static void check(
      XmlAttribute cell,
      XmlElement owner,
      XmlElement population,
      Populations populations,
      Report report) {
    if (Networks.isIndex(cell.value())) {
      populations
          .absentMember(population, cell.value())
          .ifPresent(
              why -> report.error(cell, "there is no cell %s: %s".formatted(cell.value(), why)));
      return;
    }
    Optional<CellPath> path = Networks.findPath(cell.value());
    String id = population.attribute("id");
    if (path.isPresent() && !path.get().isIn(String.valueOf(id))) {
      report.error(
          cell,
          "%s is a cell of population %s; %s is about population %s"
              .formatted(cell.value(), path.get().population(), Model.nameOf(owner), id),
          Optional.of(Fixes.replaceValue(cell, path.get().withPopulation(String.valueOf(id)))));
    } else if (path.isPresent()) {
      checkComponent(cell, path.get(), population, report);
    }
  }

  private static void checkComponent(
      XmlAttribute cell, CellPath path, XmlElement population, Report report) {
    String component = population.attribute("component");
    if (path.component().isPresent()
        && component != null
        && !component.equals(path.component().get())) {
      String named = path.component().get();
      report.warning(
          cell,
          "the path names %s; population %s consists of %s"
              .formatted(named, population.attribute("id"), component),
          Optional.of(Fixes.replaceValue(cell, path.withComponent(component))));
    }
  }
}

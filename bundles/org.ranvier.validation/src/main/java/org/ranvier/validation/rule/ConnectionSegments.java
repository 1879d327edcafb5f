/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** The segments that connections and inputs name exist in the cells of their population. (10050) */
public final class ConnectionSegments implements Rule {
  @Override
  public String id() {
    return "connection-segments";
  }

  @Override
  public void check(Model model, Report report) {
    Map<XmlElement, Optional<Shape>> shapes = new HashMap<>();
    Populations populations = new Populations();
    for (XmlElement projection : model.elements(Networks.PROJECTIONS)) {
      Optional<Shape> before =
          shapeOf(model, projection, "presynapticPopulation", populations, shapes);
      Optional<Shape> after =
          shapeOf(model, projection, "postsynapticPopulation", populations, shapes);
      for (XmlElement connection : projection.elements()) {
        check(connection, List.of("preSegmentId", "preSegment"), before, report);
        check(connection, List.of("postSegmentId", "postSegment"), after, report);
      }
    }
    for (XmlElement list : model.elements("inputList")) {
      Optional<Shape> shape = shapeOf(model, list, "population", populations, shapes);
      list.elements().forEach(input -> check(input, List.of("segmentId"), shape, report));
    }
  }

  private static Optional<Shape> shapeOf(
      Model model,
      XmlElement owner,
      String attribute,
      Populations populations,
      Map<XmlElement, Optional<Shape>> shapes) {
    return populations
        .findNamed(owner, attribute)
        .flatMap(population -> population.findAttribute("component"))
        .flatMap(component -> model.findComponent(component.value()))
        .flatMap(cell -> shapes.computeIfAbsent(cell, each -> shapeOf(model, each)));
  }

  /** What has no segments counts as one, of the id 0. */
  private static Optional<Shape> shapeOf(Model model, XmlElement cell) {
    return Shape.CELLS.contains(Model.kindOf(cell))
        ? Shape.ofCell(model, cell)
        : Optional.of(new Shape(cell, Map.of("0", cell), Map.of()));
  }

  private static void check(
      XmlElement element, List<String> attributes, Optional<Shape> shape, Report report) {
    if (shape.isEmpty()) {
      return; // unknown: other rules speak
    }
    for (String attribute : attributes) {
      element
          .findAttribute(attribute)
          .filter(name -> !shape.get().segments().containsKey(name.value()))
          .ifPresent(name -> report(name, shape.get(), report));
    }
  }

  private static void report(XmlAttribute name, Shape shape, Report report) {
    if (Shape.CELLS.contains(shape.morphology().localName())
        || shape.morphology().localName().equals("morphology")) {
      report.error(
          name,
          "there is no segment %s in %s%s"
              .formatted(name.value(), shape.owner(), shape.hintAt(name.value())),
          shape.idFor(name));
    } else {
      report.warning(
          name,
          "%s has no segments, so segment %s means nothing".formatted(shape.owner(), name.value()),
          Optional.of(Fixes.replaceValue(name, "0")));
    }
  }
}

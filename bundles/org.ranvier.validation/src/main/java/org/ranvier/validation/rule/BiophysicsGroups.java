/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Every segment group and segment that a cell's biophysics names exists in its shape. (10006) */
public final class BiophysicsGroups implements Rule {
  @Override
  public String id() {
    return "biophysics-groups";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement cell : model.elements(Shape.CELLS)) {
      Optional<Shape> shape = Shape.ofCell(model, cell);
      if (shape.isPresent()) {
        Shape.BIOPHYSICS.stream()
            .flatMap(name -> Shape.part(model, cell, name).stream())
            .forEach(biophysics -> check(biophysics, shape.get(), report));
      }
    }
  }

  private static void check(XmlElement biophysics, Shape shape, Report report) {
    for (XmlElement element : biophysics.descendants()) {
      element.findAttribute("segmentGroup").ifPresent(name -> checkGroup(name, shape, report));
      element.findAttribute("segment").ifPresent(name -> checkSegment(name, shape, report));
    }
  }

  private static void checkGroup(XmlAttribute name, Shape shape, Report report) {
    if (!shape.hasGroup(name.value())) {
      References.unknown(
          report, name, "segment group", "in " + shape.owner(), shape.groups().keySet());
    }
  }

  private static void checkSegment(XmlAttribute name, Shape shape, Report report) {
    if (!shape.segments().containsKey(name.value())) {
      report.error(
          name,
          "there is no segment %s in %s%s"
              .formatted(name.value(), shape.owner(), shape.hintAt(name.value())),
          shape.idFor(name));
    }
  }
}

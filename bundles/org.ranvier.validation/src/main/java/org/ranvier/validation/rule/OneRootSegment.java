/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/** Exactly one segment of a morphology has no parent, and that one says where it begins. (10002) */
public final class OneRootSegment implements Rule {
  @Override
  public String id() {
    return "one-root-segment";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      List<XmlElement> roots =
          shape.segments().values().stream()
              .filter(segment -> segment.findElement("parent").isEmpty())
              .toList();
      for (XmlElement other : roots.subList(Math.min(1, roots.size()), roots.size())) {
        report.error(
            other,
            "segment %s has no parent, nor has segment %s; one root is expected in %s"
                .formatted(other.attribute("id"), roots.getFirst().attribute("id"), shape.owner()));
      }
      roots.stream()
          .filter(root -> root.findElement("proximal").isEmpty())
          .forEach(
              root ->
                  report.error(
                      root,
                      "segment %s has neither a parent nor a <proximal>; one of them is expected, to say where it begins"
                          .formatted(root.attribute("id"))));
    }
  }
}

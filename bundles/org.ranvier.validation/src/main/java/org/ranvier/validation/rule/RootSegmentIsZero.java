/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/** The root segment has the id 0, which is what connections mean that name no segment. (100001) */
public final class RootSegmentIsZero implements Rule {
  @Override
  public String id() {
    return "root-segment-is-zero";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      List<XmlElement> roots =
          shape.segments().values().stream()
              .filter(segment -> segment.findElement("parent").isEmpty())
              .toList();
      if (roots.size() == 1 && !"0".equals(roots.getFirst().attribute("id"))) {
        report.warning(
            roots.getFirst(),
            "the root segment of %s has the id %s; 0 is expected, which inputs and connections mean when they name no segment"
                .formatted(shape.owner(), roots.getFirst().attribute("id")));
      }
    }
  }
}

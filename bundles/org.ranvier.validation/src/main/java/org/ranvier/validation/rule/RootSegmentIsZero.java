/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

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
      for (XmlElement segment : shape.segments().values()) {
        if (segment.findElement("parent").isEmpty() && !"0".equals(segment.attribute("id"))) {
          report.warning(
              segment,
              "the root segment of %s has the id %s; 0 is expected, which inputs and connections mean when they name no segment"
                  .formatted(shape.owner(), segment.attribute("id")));
        }
      }
    }
  }
}

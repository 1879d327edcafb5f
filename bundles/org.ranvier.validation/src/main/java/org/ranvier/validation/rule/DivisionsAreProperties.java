/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/** numberInternalDivisions is a direct property of its group, not part of an annotation. (10007) */
public final class DivisionsAreProperties implements Rule {
  @Override
  public String id() {
    return "divisions-are-properties";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      for (XmlElement group : shape.morphology().elements("segmentGroup")) {
        for (XmlElement annotation : group.elements("annotation")) {
          for (XmlElement property : annotation.elements("property")) {
            if ("numberInternalDivisions".equals(property.attribute("tag"))) {
              report.warning(
                  property,
                  "numberInternalDivisions stands in an <annotation>; a <property> directly in <segmentGroup> is expected",
                  fix(annotation, property));
            }
          }
        }
      }
    }
  }

  /** An annotation that holds nothing else makes way for its property. */
  private static Optional<Fix> fix(XmlElement annotation, XmlElement property) {
    Fix.Title title = Fix.Title.of(Fix.Title.Words.TAKE_OUT);
    String markup = property.range().of(property.document().text());
    if (annotation.elements().size() == 1) {
      return Optional.of(Fix.of(Fix.Kind.MOVE, title, annotation.range(), markup));
    }
    Fix move = Fixes.moveBefore(property, annotation);
    return Optional.of(new Fix(Fix.Kind.MOVE, title, move.change()));
  }
}

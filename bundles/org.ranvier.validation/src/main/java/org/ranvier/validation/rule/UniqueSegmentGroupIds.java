/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** No segment group id occurs twice in a morphology. (10004) */
public final class UniqueSegmentGroupIds implements Rule {
  @Override
  public String id() {
    return "unique-segment-group-ids";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      Repeats.check(shape.morphology().elements("segmentGroup"), "in " + shape.owner(), report);
    }
  }
}

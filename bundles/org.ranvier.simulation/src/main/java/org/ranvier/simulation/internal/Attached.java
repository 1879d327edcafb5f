/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.OptionalInt;
import org.ranvier.lems.component.Component;
import org.ranvier.xml.ModelProblemException;

/**
 * A synapse or input on a cell.
 *
 * @param draft its group
 * @param instance which one
 * @param cell the cell that it sits on
 * @param segment id of the segment it sits on; 0 where the cell has no shape
 * @param node node of the cell's shape; −1 where it has none
 */
record Attached(Draft draft, int instance, CellInstance cell, int segment, int node) {
  /** Gives the property weight a value, where there is such a property. */
  void setWeight(double weight, Component asking) {
    OptionalInt column = draft.lowered().findColumn("weight");
    if (column.isPresent()) {
      draft.set(instance, column.getAsInt(), weight);
    } else if (weight != 1) {
      throw new ModelProblemException(
          asking.location("weight"),
          "the weight is %s, but a %s has no property weight"
              .formatted(weight, draft.component().type()));
    }
  }
}

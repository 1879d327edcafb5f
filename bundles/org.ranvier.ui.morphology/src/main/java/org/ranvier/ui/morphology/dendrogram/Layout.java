/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import java.util.Optional;
import org.ranvier.edit.dendrogram.Dendrogram;
import org.ranvier.edit.dendrogram.ElectrotonicPath;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * A cell that is laid out.
 *
 * @param dendrogram empty where the cell does not state what its measure needs
 */
record Layout(DrawnCell cell, Measure measure, Optional<Dendrogram> dendrogram) {
  /** What the distance to the right stands for. */
  enum Measure {
    PATH,
    ELECTROTONIC
  }

  /** Takes long for a large cell: not for the UI thread. */
  static Layout of(DrawnCell cell, Measure measure) {
    Morphology morphology = cell.morphology();
    Optional<Dendrogram> dendrogram =
        switch (measure) {
          case PATH -> Optional.of(Dendrogram.byPathLength(morphology));
          case ELECTROTONIC ->
              ElectrotonicPath.find(morphology, ElectrotonicPath.USUAL_HZ)
                  .map(Dendrogram::byElectrotonicLength);
        };
    return new Layout(cell, measure, dendrogram);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import java.util.function.Function;
import org.ranvier.convert.swc.SwcExport;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

/** Names of the kinds of neurite of a cell, for the parts of a surface. */
public final class CellParts {
  private CellParts() {}

  /** By the groups of the cell, as an SWC file would have them. */
  public static Function<Segment, String> of(Morphology morphology) {
    int[] types = SwcExport.types(morphology);
    return segment ->
        switch (types[segment.index()]) {
          case 0 -> "neurite";
          case 1 -> "soma";
          case 2 -> "axon";
          case 3 -> "dendrite";
          case 4 -> "apical dendrite";
          default -> "type " + types[segment.index()];
        };
  }
}

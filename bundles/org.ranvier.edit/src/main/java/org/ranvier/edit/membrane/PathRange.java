/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;

/**
 * From which path length to which a group of segments reaches.
 *
 * @param startUm at its point nearest to the root, along the neurite, µm
 * @param endUm at its point farthest from the root, µm
 */
public record PathRange(double startUm, double endUm) {
  public static PathRange of(Morphology morphology, SegmentSet group) {
    double start = Double.POSITIVE_INFINITY;
    double end = 0;
    for (int index : group.toArray()) {
      start = Math.min(start, morphology.pathLengthUm(index, 0));
      end = Math.max(end, morphology.pathLengthUm(index, 1));
    }
    return new PathRange(Math.min(start, end), end);
  }

  /** The parameter over this group at a path length: µm, or a pure number where normalised. */
  public double parameterAt(InhomogeneousParameter parameter, double pathLengthUm) {
    return parameter.valueAt(pathLengthUm, startUm, endUm);
  }

  public double lengthUm() {
    return endUm - startUm;
  }
}

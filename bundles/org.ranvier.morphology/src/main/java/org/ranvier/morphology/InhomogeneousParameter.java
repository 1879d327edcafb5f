/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.OptionalDouble;
import org.ranvier.xml.XmlElement;

/**
 * A quantity that varies over a segment group and that densities may depend on. The language knows
 * one metric, the path length from the root in µm.
 *
 * @param id the parameter's id
 * @param variable name under which expressions use it
 * @param metric the metric as written
 * @param translationStart value at the group's point nearest to the root; absent: the path length
 *     is not shifted
 * @param normalizationEnd value at the group's point farthest from the root; absent: the path
 *     length is not scaled
 * @param element the {@code inhomogeneousParameter} element
 */
public record InhomogeneousParameter(
    String id,
    String variable,
    String metric,
    OptionalDouble translationStart,
    OptionalDouble normalizationEnd,
    XmlElement element) {
  /**
   * The one metric of the language: distance along the neurite from the proximal end of the root
   * segment, µm.
   */
  public static final String PATH_LENGTH = "Path Length from root";

  /**
   * The parameter at one place.
   *
   * @param pathLengthUm path length of the place, µm
   * @param groupStartUm smallest path length in the group, µm
   * @param groupEndUm largest path length in the group, µm
   * @return µm, or a pure number where the parameter is normalised
   */
  public double valueAt(double pathLengthUm, double groupStartUm, double groupEndUm) {
    if (translationStart.isEmpty() && normalizationEnd.isEmpty()) {
      return pathLengthUm;
    }
    double origin = translationStart.isPresent() ? groupStartUm : 0;
    double start = translationStart.orElse(0);
    double scale = 1;
    if (normalizationEnd.isPresent() && groupEndUm > origin) {
      scale = (normalizationEnd.getAsDouble() - start) / (groupEndUm - origin);
    }
    return start + scale * (pathLengthUm - origin);
  }
}

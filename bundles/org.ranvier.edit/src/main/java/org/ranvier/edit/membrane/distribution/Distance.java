/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

import java.util.OptionalDouble;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.xml.XmlElement;

/** What a new inhomogeneous parameter measures. */
public enum Distance {
  /** Path length from the root, µm. */
  FROM_ROOT(OptionalDouble.empty(), OptionalDouble.empty()),
  /** Path length from the point of the group that is nearest to the root, µm. */
  FROM_GROUP(OptionalDouble.of(0), OptionalDouble.empty()),
  /** Share of the way through the group, 0 to 1. */
  SHARE_OF_GROUP(OptionalDouble.of(0), OptionalDouble.of(1));

  private final OptionalDouble translationStart;
  private final OptionalDouble normalizationEnd;

  Distance(OptionalDouble translationStart, OptionalDouble normalizationEnd) {
    this.translationStart = translationStart;
    this.normalizationEnd = normalizationEnd;
  }

  /** As people call it. */
  public String title() {
    return switch (this) {
      case FROM_ROOT -> EditMessages.of("membrane.distance.fromRoot");
      case FROM_GROUP -> EditMessages.of("membrane.distance.fromGroup");
      case SHARE_OF_GROUP -> EditMessages.of("membrane.distance.share");
    };
  }

  /** Whether a parameter measures this. */
  public boolean is(InhomogeneousParameter parameter) {
    return parameter.translationStart().equals(translationStart)
        && parameter.normalizationEnd().equals(normalizationEnd);
  }

  /** A parameter that does. */
  InhomogeneousParameter parameter(String id, String variable, XmlElement element) {
    return new InhomogeneousParameter(
        id,
        variable,
        InhomogeneousParameter.PATH_LENGTH,
        translationStart,
        normalizationEnd,
        element);
  }
}

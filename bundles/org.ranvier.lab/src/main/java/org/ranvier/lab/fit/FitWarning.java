/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.List;

/**
 * Why a result is not to be trusted.
 *
 * @param kind what is the matter
 * @param parameters names of those it concerns
 */
public record FitWarning(Kind kind, List<String> parameters) {
  public FitWarning {
    parameters = List.copyOf(parameters);
  }

  /** What may be the matter. */
  public enum Kind {
    /** The parameters can be changed together without any change of what they predict. */
    NOT_IDENTIFIABLE,
    /** The interval of 95 % is wider than the bounds: the data say nothing within them. */
    WIDER_THAN_BOUNDS,
    /** The parameter ended at one of its bounds; its interval does not hold. */
    AT_BOUND,
    /** Two parameters whose estimates go together with a correlation above 0.99. */
    CORRELATED,
    /** The search ended because it took too long; there may be something better. */
    NOT_FINISHED
  }
}

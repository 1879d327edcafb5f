/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import org.ranvier.solver.model.Source;
import org.ranvier.units.Dimension;

/**
 * What a recording path leads to.
 *
 * @param place where the number is, or the number itself
 * @param dimension its dimension
 */
record Quantity(Place place, Dimension dimension) {
  /** Where a number is. */
  sealed interface Place {}

  /** It changes. */
  record Recorded(Source source, int index) implements Place {}

  /** It is the sum of several that change. */
  record Summed(List<Recorded> parts) implements Place {
    Summed {
      parts = List.copyOf(parts);
    }
  }

  /** It never changes; value in SI units. */
  record Fixed(double si) implements Place {}
}

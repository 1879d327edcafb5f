/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.List;

/**
 * Curves over the potential as they were recorded.
 *
 * @param potentialsMv where they have points
 * @param curves with a value for each of these
 */
@SuppressWarnings("ArrayRecordComponent") // some ten points, never changed
public record RecordedCurves(double[] potentialsMv, List<RecordedCurve> curves)
    implements RecordedData {
  public RecordedCurves {
    curves = List.copyOf(curves);
  }
}

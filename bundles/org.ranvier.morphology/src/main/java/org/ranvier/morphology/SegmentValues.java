/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.Arrays;
import java.util.Optional;

/**
 * A number for each segment, assigned by group in the order of the model: later assignments
 * override earlier ones. This is how specific capacitance, resistivity and initial potential are
 * stated. The unit is the caller's.
 */
public final class SegmentValues {
  private final Morphology morphology;
  private final double[] values;

  /** No segment has a value yet. */
  public SegmentValues(Morphology morphology) {
    this.morphology = morphology;
    this.values = new double[morphology.segments().size()];
    Arrays.fill(values, Double.NaN);
  }

  /**
   * The values are known.
   *
   * @param values by index of the segment, NaN where there is none
   */
  public static SegmentValues of(Morphology morphology, double[] values) {
    SegmentValues made = new SegmentValues(morphology);
    System.arraycopy(values, 0, made.values, 0, made.values.length);
    return made;
  }

  /** Every segment has the same value. */
  public static SegmentValues uniform(Morphology morphology, double value) {
    return new SegmentValues(morphology).assign(Morphology.ALL, value);
  }

  /**
   * Gives the segments of the group a value.
   *
   * @throws IllegalArgumentException no such group; {@link Morphology#findMembers} tells beforehand
   */
  public SegmentValues assign(String groupId, double value) {
    morphology.members(groupId).indices().forEach(index -> values[index] = value);
    return this;
  }

  /** The value of the segment with this index, NaN where nothing was assigned. */
  public double at(int segmentIndex) {
    return values[segmentIndex];
  }

  /** The first segment, in document order, to which nothing was assigned. */
  public Optional<Segment> findUnassigned() {
    return morphology.segments().stream().filter(s -> Double.isNaN(values[s.index()])).findFirst();
  }
}

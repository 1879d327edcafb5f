/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The segments of a group: a set with an order. The order is that in which the group's statements
 * name the segments, each at its first mention.
 */
public final class SegmentSet {
  /** No segment. */
  public static final SegmentSet NONE = new SegmentSet(new int[0]);

  private final int[] ordered;
  private final int[] sorted;

  /**
   * @param ordered distinct segment indices
   */
  SegmentSet(int[] ordered) {
    this.ordered = ordered;
    this.sorted = ordered.clone();
    Arrays.sort(sorted);
  }

  /** The set of one segment. */
  public static SegmentSet of(Segment segment) {
    return new SegmentSet(new int[] {segment.index()});
  }

  /** The segments of these indices, each at its first mention. */
  public static SegmentSet ofIndices(IntStream indices) {
    return new SegmentSet(indices.distinct().toArray());
  }

  public int size() {
    return ordered.length;
  }

  public boolean isEmpty() {
    return ordered.length == 0;
  }

  public boolean contains(int segmentIndex) {
    return Arrays.binarySearch(sorted, segmentIndex) >= 0;
  }

  /** Segment indices in the group's order. */
  public IntStream indices() {
    return IntStream.of(ordered);
  }

  /** Segment indices in the group's order, a fresh array. */
  public int[] toArray() {
    return ordered.clone();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * Which segments stand out.
 *
 * @param selected in the colour of what is chosen, and wider
 * @param hovered under the pointer; −1 where there is none
 */
public record Marks(SegmentSelection selected, int hovered) {
  public static final Marks NONE = new Marks(SegmentSelection.EMPTY, -1);

  /** By how much a segment that stands out is wider on each side, pixels. */
  public static final double WIDER = 1.5;

  boolean isMarked(int segment) {
    return segment == hovered || selected.contains(segment);
  }

  /** How far the colour of a segment goes to that of what is chosen, 0 to 1. */
  public double share(int segment) {
    if (selected.contains(segment)) {
      return 1;
    }
    return segment == hovered ? 0.6 : 0;
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * A segment under the pointer.
 *
 * @param segment its index
 * @param distance along the ray
 * @param fraction where on the segment, 0 (start) to 1 (end)
 * @param beside how far beside the segment the pointer is, as a share of the tolerance; 0 where it
 *     is on the segment
 */
public record SegmentHit(int segment, double distance, double fraction, double beside) {
  /** Whether this is rather meant than another: what is hit, then what is nearer. */
  boolean isBefore(SegmentHit other) {
    return beside != other.beside ? beside < other.beside : distance < other.distance;
  }
}

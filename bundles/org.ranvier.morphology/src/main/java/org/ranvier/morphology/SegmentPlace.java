/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

/**
 * A place on a cell.
 *
 * @param segmentIndex index of the segment
 * @param fraction place along the segment, 0 (proximal end) to 1 (distal end)
 */
public record SegmentPlace(int segmentIndex, double fraction) {}

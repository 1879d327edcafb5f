/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * Consecutive samples of every recording; the receiver owns the arrays.
 *
 * @param firstSample number of the first sample, 0 at t = 0
 * @param timeMs times of the samples in ms
 * @param values SI values, {@code values[recording][sample]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record SampleBlock(long firstSample, double[] timeMs, double[][] values) {
  public int size() {
    return timeMs.length;
  }
}

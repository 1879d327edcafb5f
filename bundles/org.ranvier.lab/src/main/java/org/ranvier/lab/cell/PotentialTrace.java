/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

/**
 * The potential during one step of current.
 *
 * @param nanoamperes the step
 * @param stepMs distance of samples, the first at the beginning
 * @param potentialsMv samples
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, handed over
public record PotentialTrace(double nanoamperes, double stepMs, double[] potentialsMv) {}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

/**
 * One whole simulation.
 *
 * @param setupSeconds from a loaded model to the first step: memory and initial values, wall time
 * @param cpuSeconds processor time from the first step to the last, that of the thread that steps
 * @param wallSeconds the same by the clock
 */
public record Round(double setupSeconds, double cpuSeconds, double wallSeconds) {}

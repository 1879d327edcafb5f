/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * The events of one selection.
 *
 * @param selection what was recorded
 * @param timesMs times in ms, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record EventTrain(EventSelection selection, double[] timesMs) {}

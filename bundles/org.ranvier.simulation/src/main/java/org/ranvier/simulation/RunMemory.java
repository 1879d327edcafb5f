/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * Memory of what a run stepped, without the model behind it and the results.
 *
 * @param valueBytes of all numbers of cells, channels, synapses and control volumes
 * @param connectionBytes of all connections
 * @param connections ways of events
 */
public record RunMemory(long valueBytes, long connectionBytes, long connections) {}

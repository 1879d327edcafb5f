/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

/**
 * What most synapses do at an event: {@code x ← x + constant + factor · p}.
 *
 * @param column the state x that grows
 * @param constant by how much at every event
 * @param factor by how much for each unit of the parameter, 0 where there is none
 * @param parameter parameter column p, −1 for none
 */
public record Increment(int column, double constant, double factor, int parameter) {}

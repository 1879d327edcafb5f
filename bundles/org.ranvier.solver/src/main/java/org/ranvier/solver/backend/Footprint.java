/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

/**
 * Memory of what a run steps, without the model behind it, programs and results.
 *
 * @param values bytes of all numbers of instances and nodes
 * @param connectionBytes bytes of all connections, those of the model included
 * @param connections how many there are
 */
public record Footprint(long values, long connectionBytes, long connections) {}

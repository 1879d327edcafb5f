/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * A column that takes a value at once.
 *
 * @param column the state that is set
 * @param node its new value
 */
public record Assignment(int column, int node) {}

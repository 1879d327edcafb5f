/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * A number that is recorded at t = 0 and after every step.
 *
 * @param source where it is
 * @param index which element
 */
public record Probe(Source source, int index) {}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * The fast back end on processors: what is joined by anything but events is kept together, cells of
 * the same kind side by side in clusters that fit the cache; clusters step on their own for as long
 * as the shortest delay between them, on any number of threads. Large cells are cut into slices
 * that fit the cache, which threads share within a step.
 */
@NullMarked
package org.ranvier.solver.backend.cluster;

import org.jspecify.annotations.NullMarked;

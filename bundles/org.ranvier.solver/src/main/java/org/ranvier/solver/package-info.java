/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * The solver: flat arrays, time stepping, the tree solve, events, probes; and back ends that do the
 * work.
 */
@NullMarked
package org.ranvier.solver;

import org.jspecify.annotations.NullMarked;

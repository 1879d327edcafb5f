/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What is solved: mechanisms (equations), groups (many instances of one), the cable, and how they
 * are wired. Nothing here knows a file format or a unit other than the coherent set mV, ms, nA, µS,
 * nF, MΩ, mM, µm.
 */
@NullMarked
package org.ranvier.solver.model;

import org.jspecify.annotations.NullMarked;

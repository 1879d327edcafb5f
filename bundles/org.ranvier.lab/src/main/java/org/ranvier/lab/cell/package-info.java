/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What an electrode in a cell would find: resting potential, input resistance, time constant,
 * rheobase, by runs of the solver.
 *
 * <p>Units: mV, ms, nA, MΩ.
 */
@NullMarked
package org.ranvier.lab.cell;

import org.jspecify.annotations.NullMarked;

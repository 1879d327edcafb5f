/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Voltage clamp of one ion channel: protocols as data, runs of the channel's own equations, and the
 * curves that are read from them.
 *
 * <p>Units: ms, mV, °C, mM. Currents are positive outwards, as in recordings.
 */
@NullMarked
package org.ranvier.lab.clamp;

import org.jspecify.annotations.NullMarked;

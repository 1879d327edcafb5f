/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Linear cable theory on the shape of a cell: impedances, attenuation, electrotonic lengths.
 *
 * <p>Units: µm, kHz, MΩ, µS, nF; specific values per µm².
 */
@NullMarked
package org.ranvier.lab.cable;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */

/** Kinetic schemes as diagrams of states, and their occupancies under a voltage clamp. */
@NullMarked
package org.ranvier.ui.kinetics.scheme;

import org.jspecify.annotations.NullMarked;

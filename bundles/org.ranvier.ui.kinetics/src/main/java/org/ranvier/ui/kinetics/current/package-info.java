/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Current clamp of a cell of one compartment with the chosen channel and others of the project. */
@NullMarked
package org.ranvier.ui.kinetics.current;

import org.jspecify.annotations.NullMarked;

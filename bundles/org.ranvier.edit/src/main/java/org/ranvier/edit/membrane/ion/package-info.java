/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The ions of a cell: their concentrations, their reversal potentials, and what contradicts. */
@NullMarked
package org.ranvier.edit.membrane.ion;

import org.jspecify.annotations.NullMarked;

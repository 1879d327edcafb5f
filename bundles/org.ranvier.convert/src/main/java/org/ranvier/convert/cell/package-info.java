/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Cells that are to be written as NeuroML 2: what readers of other formats make. */
@NullMarked
package org.ranvier.convert.cell;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Shapes of NeuroML 2 cells in other formats, whichever is asked for. */
@NullMarked
package org.ranvier.convert.export;

import org.jspecify.annotations.NullMarked;

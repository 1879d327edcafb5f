/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * NeuroML 1: shapes of cells as MorphML 1.8.1 and its forerunners have them, in files of any level.
 */
@NullMarked
package org.ranvier.convert.neuroml1;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Segment groups: making and changing them, and choosing segments by what is true of them. */
@NullMarked
package org.ranvier.edit.morphology.group;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Segments as fields to read and type in. */
@NullMarked
package org.ranvier.edit.morphology.sheet;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Cutting, copying and grafting parts of a cell. */
@NullMarked
package org.ranvier.edit.morphology.graft;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Changing where a cell lies and how wide it is; which segments it has stays. */
@NullMarked
package org.ranvier.edit.morphology.shape;

import org.jspecify.annotations.NullMarked;

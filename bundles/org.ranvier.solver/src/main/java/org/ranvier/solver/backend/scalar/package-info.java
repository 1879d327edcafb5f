/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The reference back end. */
@NullMarked
package org.ranvier.solver.backend.scalar;

import org.jspecify.annotations.NullMarked;

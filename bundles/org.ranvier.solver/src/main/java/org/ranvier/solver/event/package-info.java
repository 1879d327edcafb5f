/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Events under way. */
@NullMarked
package org.ranvier.solver.event;

import org.jspecify.annotations.NullMarked;

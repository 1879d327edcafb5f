/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Back ends: what does the steps of a plan. */
@NullMarked
package org.ranvier.solver.backend;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** From equations and a method to the list of things a back end does in every step. */
@NullMarked
package org.ranvier.solver.plan;

import org.jspecify.annotations.NullMarked;

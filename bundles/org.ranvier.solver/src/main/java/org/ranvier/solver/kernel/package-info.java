/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Arithmetic of a mechanism: a graph of operations on columns, and straight-line programs made of
 * it.
 */
@NullMarked
package org.ranvier.solver.kernel;

import org.jspecify.annotations.NullMarked;

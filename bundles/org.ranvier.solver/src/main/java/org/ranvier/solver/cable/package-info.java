/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The equation of the cable: a tree of nodes, solved in one sweep up and one down. */
@NullMarked
package org.ranvier.solver.cable;

import org.jspecify.annotations.NullMarked;

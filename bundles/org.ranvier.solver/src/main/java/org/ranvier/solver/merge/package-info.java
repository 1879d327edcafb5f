/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Makes one of instances that add up: synapses of a cell whose equations are linear do together
 * what a single one does that receives the events of all of them.
 */
@NullMarked
package org.ranvier.solver.merge;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Makes a model smaller that has the same solution. One of instances that add up: synapses of a
 * cell whose equations are linear do together what a single one does that receives the events of
 * all of them. One of groups that differ in numbers only: a channel that has a density of its own
 * in each part of a cell.
 */
@NullMarked
package org.ranvier.solver.merge;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Lowering: from the components of a model to the groups, wires and arrays that are solved. */
@NullMarked
package org.ranvier.simulation.internal;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What back ends on processors have in common: memory, initial values, steps that are no programs.
 */
@NullMarked
package org.ranvier.solver.backend.step;

import org.jspecify.annotations.NullMarked;

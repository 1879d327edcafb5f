/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Components that run alone, with what they need supplied: the equations are those of a simulation.
 */
@NullMarked
package org.ranvier.lab.stage;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Measures of the shape of a cell: those of L-Measure (Scorcioni, Polavaram and Ascoli, Nature
 * Protocols 3:866, 2008) and Sholl's analysis.
 */
@NullMarked
package org.ranvier.morphology.measure;

import org.jspecify.annotations.NullMarked;

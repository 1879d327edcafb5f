/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Amounts that vary along a cell: curves over distance, drawn by hand, fitted to a formula, written
 * and read.
 */
@NullMarked
package org.ranvier.edit.membrane.distribution;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Plots of numbers over numbers: what they consist of, where it goes on paper, and as SVG. */
@NullMarked
package org.ranvier.edit.chart;

import org.jspecify.annotations.NullMarked;

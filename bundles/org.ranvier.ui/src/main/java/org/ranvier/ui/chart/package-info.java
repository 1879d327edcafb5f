/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Plots that pages and panels of several bundles show. */
@NullMarked
package org.ranvier.ui.chart;

import org.jspecify.annotations.NullMarked;

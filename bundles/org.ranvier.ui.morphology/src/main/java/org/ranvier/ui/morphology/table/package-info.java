/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The panels with tables of segments, sections and groups. */
@NullMarked
package org.ranvier.ui.morphology.table;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The parts of a morphology as tables: segments, sections and groups, a row each. */
@NullMarked
package org.ranvier.edit.table;

import org.jspecify.annotations.NullMarked;

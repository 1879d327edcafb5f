/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Changing the shape of a cell in its text. An operation makes a {@link
 * org.ranvier.edit.morphology.Draft} of a {@link org.ranvier.edit.morphology.MorphologyText},
 * changes segments and groups of the draft, and gets from it a {@link
 * org.ranvier.edit.morphology.MorphologyEdit}: the smallest change of the text that says the same,
 * with what follows from it. What the operations keep is in {@code
 * releng/doc/morphology-editing.md}.
 */
@NullMarked
package org.ranvier.edit.morphology;

import org.jspecify.annotations.NullMarked;

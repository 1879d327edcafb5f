/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Editing a shape with the pointer: which point is under it, where it goes, what the cell looks and
 * measures like on the way. Nothing is read or written before the end, which is one edit.
 */
@NullMarked
package org.ranvier.edit.morphology.drag;

import org.jspecify.annotations.NullMarked;

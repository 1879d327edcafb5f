/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Changing which segments there are and how they hang together: inserting, splitting, merging,
 * deleting, extruding, re-rooting.
 */
@NullMarked
package org.ranvier.edit.morphology.tree;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What the pointer does to the cell in the picture: each tool takes the events that it has a use
 * for and leaves the others to the habits of the mouse.
 */
@NullMarked
package org.ranvier.ui.morphology.tool;

import org.jspecify.annotations.NullMarked;

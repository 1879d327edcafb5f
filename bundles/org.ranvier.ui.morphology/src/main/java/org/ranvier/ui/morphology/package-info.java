/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The page with the shape of a cell in space. */
@NullMarked
package org.ranvier.ui.morphology;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The panel with the membrane of a cell, and the card of figures that stands below the picture. */
@NullMarked
package org.ranvier.ui.morphology.membrane;

import org.jspecify.annotations.NullMarked;

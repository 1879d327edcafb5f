/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The panel that plays what runs recorded on the cell. */
@NullMarked
package org.ranvier.ui.morphology.playback;

import org.jspecify.annotations.NullMarked;

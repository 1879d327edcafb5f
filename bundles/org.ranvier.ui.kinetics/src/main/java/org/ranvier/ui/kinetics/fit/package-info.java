/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Fits of a channel's numbers to what was recorded. */
@NullMarked
package org.ranvier.ui.kinetics.fit;

import org.jspecify.annotations.NullMarked;

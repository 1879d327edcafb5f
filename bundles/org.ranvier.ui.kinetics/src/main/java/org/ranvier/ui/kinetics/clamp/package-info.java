/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What a channel does under voltage clamp, beside its curves. */
@NullMarked
package org.ranvier.ui.kinetics.clamp;

import org.jspecify.annotations.NullMarked;

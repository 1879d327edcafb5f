/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** How the gates of a channel depend on the membrane potential, or on a concentration. */
@NullMarked
package org.ranvier.edit.gate;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The panel with what is chosen as fields: one segment, what all of several can get, groups. */
@NullMarked
package org.ranvier.ui.morphology.segment;

import org.jspecify.annotations.NullMarked;

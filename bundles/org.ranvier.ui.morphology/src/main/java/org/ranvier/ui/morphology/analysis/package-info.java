/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Panels that cut a cell into control volumes, measure it, and show it as a cable. */
@NullMarked
package org.ranvier.ui.morphology.analysis;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The panel with the neurites of a cell as a flat tree. */
@NullMarked
package org.ranvier.ui.morphology.dendrogram;

import org.jspecify.annotations.NullMarked;

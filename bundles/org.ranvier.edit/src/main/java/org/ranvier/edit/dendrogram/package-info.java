/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The tree of a cell's neurites laid out flat. */
@NullMarked
package org.ranvier.edit.dendrogram;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What a run recorded, on the shape of a cell: which recordings are places on which cell, what is
 * known and what is guessed between them at a time, and colours for it. Times are in ms, values in
 * the unit that is said.
 */
@NullMarked
package org.ranvier.edit.playback;

import org.jspecify.annotations.NullMarked;

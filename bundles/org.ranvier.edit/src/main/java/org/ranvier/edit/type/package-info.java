/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * ComponentTypes as they are edited: their members and dynamics in rows, formulas checked while
 * they are typed, and the smallest change of the text for each edit.
 */
@NullMarked
package org.ranvier.edit.type;

import org.jspecify.annotations.NullMarked;

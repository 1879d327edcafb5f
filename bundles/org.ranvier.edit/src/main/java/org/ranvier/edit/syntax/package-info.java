/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What the characters of a text are, told from a part of it, so that it can be coloured. */
@NullMarked
package org.ranvier.edit.syntax;

import org.jspecify.annotations.NullMarked;

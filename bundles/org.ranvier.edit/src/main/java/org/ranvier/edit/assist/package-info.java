/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What may be written at a place of a text that may be half typed. */
@NullMarked
package org.ranvier.edit.assist;

import org.jspecify.annotations.NullMarked;

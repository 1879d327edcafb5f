/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Numbers of channels that a fit found, and how they come into the text. */
@NullMarked
package org.ranvier.edit.fit;

import org.jspecify.annotations.NullMarked;

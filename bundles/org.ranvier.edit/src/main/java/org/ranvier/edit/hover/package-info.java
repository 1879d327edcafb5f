/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What there is to know about what stands at a place of a text. */
@NullMarked
package org.ranvier.edit.hover;

import org.jspecify.annotations.NullMarked;

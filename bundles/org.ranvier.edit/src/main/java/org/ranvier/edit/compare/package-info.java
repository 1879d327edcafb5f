/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What differs between two models, told by what they mean instead of by their lines. */
@NullMarked
package org.ranvier.edit.compare;

import org.jspecify.annotations.NullMarked;

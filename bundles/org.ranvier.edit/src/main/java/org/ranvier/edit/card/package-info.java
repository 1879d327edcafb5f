/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What a component amounts to, in a few numbers. */
@NullMarked
package org.ranvier.edit.card;

import org.jspecify.annotations.NullMarked;

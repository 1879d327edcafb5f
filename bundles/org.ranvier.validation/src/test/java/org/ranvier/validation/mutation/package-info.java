/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Damages valid models in small ways and counts how many of the damages the rules find. */
@NullMarked
package org.ranvier.validation.mutation;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Components written out as one flat set of equations. */
@NullMarked
package org.ranvier.lems.flat;

import org.jspecify.annotations.NullMarked;

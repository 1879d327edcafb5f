/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Code made of equations. */
@NullMarked
package org.ranvier.codegen;

import org.jspecify.annotations.NullMarked;

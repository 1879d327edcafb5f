/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Surfaces of cells for programs that draw: OBJ, STL and glTF. */
@NullMarked
package org.ranvier.convert.mesh;

import org.jspecify.annotations.NullMarked;

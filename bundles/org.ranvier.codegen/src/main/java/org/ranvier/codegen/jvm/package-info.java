/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Classes in memory, whose loops the JIT compiler turns into vector instructions. */
@NullMarked
package org.ranvier.codegen.jvm;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Programs for many instances at once: what is the same for all is taken out, the rest is cut into
 * loops that a compiler turns into vector instructions. Interpreted here, or as classes that a
 * {@link org.ranvier.solver.block.LoopCompiler} makes.
 */
@NullMarked
package org.ranvier.solver.block;

import org.jspecify.annotations.NullMarked;

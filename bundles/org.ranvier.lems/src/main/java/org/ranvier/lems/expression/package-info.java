/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** LEMS expressions: syntax tree, parser, printer, dimensions, simplification and derivatives. */
@NullMarked
package org.ranvier.lems.expression;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Mechanisms written in NMODL: read into a syntax tree, evaluated as they stand, and turned into
 * NeuroML 2 and LEMS, with a word about every line.
 */
@NullMarked
package org.ranvier.convert.nmodl;

import org.jspecify.annotations.NullMarked;

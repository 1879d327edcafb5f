/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Formulas of ComponentTypes as mathematics: written as LaTeX, laid out for a screen, drawn as SVG,
 * or read aloud.
 */
@NullMarked
package org.ranvier.edit.equation;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Places of the page Channel beside its curves: what fills them, and what they are told. */
@NullMarked
package org.ranvier.ui.kinetics.panel;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The page of ComponentTypes: their declarations, their equations, and a trial of each. */
@NullMarked
package org.ranvier.ui.type;

import org.jspecify.annotations.NullMarked;

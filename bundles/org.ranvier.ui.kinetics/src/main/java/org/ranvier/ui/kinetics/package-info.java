/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The page of the editor with the kinetics of ion channels. */
@NullMarked
package org.ranvier.ui.kinetics;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** How models are run where nothing else is said. */
@NullMarked
package org.ranvier.ui.run.preferences;

import org.jspecify.annotations.NullMarked;

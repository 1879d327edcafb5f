/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What the Properties view shows of an element, wherever it was chosen. */
@NullMarked
package org.ranvier.ui.properties;

import org.jspecify.annotations.NullMarked;

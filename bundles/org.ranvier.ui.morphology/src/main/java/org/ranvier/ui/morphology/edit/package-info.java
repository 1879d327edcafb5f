/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Commands that change the shape: in menus, on keys, and through the platform's own entries. */
@NullMarked
package org.ranvier.ui.morphology.edit;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What users set: the preferences and their defaults. */
@NullMarked
package org.ranvier.ui.preferences;

import org.jspecify.annotations.NullMarked;

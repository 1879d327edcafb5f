/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The pages that preferences are set on. */
@NullMarked
package org.ranvier.ui.preferences.page;

import org.jspecify.annotations.NullMarked;

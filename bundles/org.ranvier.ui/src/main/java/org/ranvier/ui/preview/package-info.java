/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Small pictures of what documents hold. */
@NullMarked
package org.ranvier.ui.preview;

import org.jspecify.annotations.NullMarked;

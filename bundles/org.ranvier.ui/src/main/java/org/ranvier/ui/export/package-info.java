/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Files that pages and panels write for use elsewhere. */
@NullMarked
package org.ranvier.ui.export;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What files hold, for those who look for it in a tree of files. */
@NullMarked
package org.ranvier.edit.explore;

import org.jspecify.annotations.NullMarked;

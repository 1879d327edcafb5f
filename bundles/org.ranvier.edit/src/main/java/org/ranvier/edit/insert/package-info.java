/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Where a new element goes among those that are there, and under which prefix. */
@NullMarked
package org.ranvier.edit.insert;

import org.jspecify.annotations.NullMarked;

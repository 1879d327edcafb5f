/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Finding elements of a document by what they are called. */
@NullMarked
package org.ranvier.edit.outline;

import org.jspecify.annotations.NullMarked;

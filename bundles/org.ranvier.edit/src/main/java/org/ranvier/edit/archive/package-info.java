/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Models handed on as archives, and brought in from archives and folders. */
@NullMarked
package org.ranvier.edit.archive;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Small pictures of what a document holds, as data; drawing them is for others. */
@NullMarked
package org.ranvier.edit.preview;

import org.jspecify.annotations.NullMarked;

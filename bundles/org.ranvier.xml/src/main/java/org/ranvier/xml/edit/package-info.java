/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Small edits of a text, their inverses, and lists of them. */
@NullMarked
package org.ranvier.xml.edit;

import org.jspecify.annotations.NullMarked;

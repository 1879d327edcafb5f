/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The layout of XML text: white space between and in tags, and nothing else. */
@NullMarked
package org.ranvier.edit.format;

import org.jspecify.annotations.NullMarked;

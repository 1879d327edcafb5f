/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Where what is named at a place of a text is defined, in the model or in the core language. */
@NullMarked
package org.ranvier.edit.definition;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What the names in models mean: where each is defined and where it is used, over all files of a
 * project. See {@link org.ranvier.edit.reference.References}.
 */
@NullMarked
package org.ranvier.edit.reference;

import org.jspecify.annotations.NullMarked;

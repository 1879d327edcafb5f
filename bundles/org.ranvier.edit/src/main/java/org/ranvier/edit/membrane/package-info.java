/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What lies on the membrane and in the cytoplasm of a cell: which mechanism on which segment group,
 * how much of it, what that amounts to on every segment, and the edits that change it.
 */
@NullMarked
package org.ranvier.edit.membrane;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * A cell as a cable: what its membrane does to small signals, and its shape in units of how far
 * they reach.
 */
@NullMarked
package org.ranvier.edit.electrotonic;

import org.jspecify.annotations.NullMarked;

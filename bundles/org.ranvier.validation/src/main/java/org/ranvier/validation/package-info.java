/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
@NullMarked
package org.ranvier.validation;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Checks a model and everything it includes. One rule is one class; what it finds is data, placed
 * exactly in the file that has the fault. {@link org.ranvier.validation.Validator} is the entry.
 */
@NullMarked
package org.ranvier.validation;

import org.jspecify.annotations.NullMarked;

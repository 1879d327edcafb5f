/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What may stand where in a model and what it means: the schemas, the core types and the types of
 * the model itself, seen together.
 */
@NullMarked
package org.ranvier.edit.language;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * A ComponentType tried out by itself: a component of it on a stage that supplies what it requires,
 * run for a short time.
 */
@NullMarked
package org.ranvier.edit.type.preview;

import org.jspecify.annotations.NullMarked;

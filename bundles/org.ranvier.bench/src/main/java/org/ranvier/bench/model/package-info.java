/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The models that are measured. Each is written anew by code, the same in every byte. */
@NullMarked
package org.ranvier.bench.model;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * SWC: reconstructions of neurons as samples, a line each: id, type, x, y, z, radius (µm), parent.
 */
@NullMarked
package org.ranvier.convert.swc;

import org.jspecify.annotations.NullMarked;

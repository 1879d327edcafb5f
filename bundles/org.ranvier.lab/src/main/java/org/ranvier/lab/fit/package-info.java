/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Fits of models with named parameters to recorded curves and families of sweeps, and how far the
 * result can be trusted.
 */
@NullMarked
package org.ranvier.lab.fit;

import org.jspecify.annotations.NullMarked;

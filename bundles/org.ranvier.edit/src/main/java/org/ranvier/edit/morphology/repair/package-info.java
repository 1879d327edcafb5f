/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Finding what is wrong with a morphology, whether it can be read or not, and mending it. See
 * {@link org.ranvier.edit.morphology.repair.Checkup}.
 */
@NullMarked
package org.ranvier.edit.morphology.repair;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What every conversion between formats has in common: a report of what is lost. */
@NullMarked
package org.ranvier.convert;

import org.jspecify.annotations.NullMarked;

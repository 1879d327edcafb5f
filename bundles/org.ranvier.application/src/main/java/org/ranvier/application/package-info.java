/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The command line as an Equinox application. */
@NullMarked
package org.ranvier.application;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What a shape measures, as tables and plots for people. */
@NullMarked
package org.ranvier.edit.analysis;

import org.jspecify.annotations.NullMarked;

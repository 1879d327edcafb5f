/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The runs of this session of the workbench, and what was changed between them. */
@NullMarked
package org.ranvier.ui.run.history;

import org.jspecify.annotations.NullMarked;

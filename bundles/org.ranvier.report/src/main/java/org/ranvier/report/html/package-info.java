/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Reports as one page of HTML that needs nothing beside it. */
@NullMarked
package org.ranvier.report.html;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Reports as Markdown, with pictures beside it. */
@NullMarked
package org.ranvier.report.markdown;

import org.jspecify.annotations.NullMarked;

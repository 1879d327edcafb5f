/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What a report consists of, whatever it is written as. */
@NullMarked
package org.ranvier.report.document;

import org.jspecify.annotations.NullMarked;

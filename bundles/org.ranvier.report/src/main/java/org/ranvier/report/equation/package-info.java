/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The equations of components, in symbols and with the numbers of a model. */
@NullMarked
package org.ranvier.report.equation;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Offers the repairs of problems: at the caret, in the Problems view, on the overview page. */
package org.ranvier.ui.fix;

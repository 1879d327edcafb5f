/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Components of models in the Project Explorer, and marks on what is at fault. */
@NullMarked
package org.ranvier.ui.explore;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The page of forms: elements on the left, their fields on the right. */
@NullMarked
package org.ranvier.ui.form;

import org.jspecify.annotations.NullMarked;

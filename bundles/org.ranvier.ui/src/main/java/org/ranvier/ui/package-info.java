/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What the parts of the workbench share: content types, markers, editor frame, colours. */
@NullMarked
package org.ranvier.ui;

import org.jspecify.annotations.NullMarked;

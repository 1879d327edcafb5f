/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Starting runs from the workbench and showing what they give. */
@NullMarked
package org.ranvier.ui.run;

import org.jspecify.annotations.NullMarked;

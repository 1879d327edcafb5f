/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The workbench as a product: perspective, branding, welcome. */
@NullMarked
package org.ranvier.product;

import org.jspecify.annotations.NullMarked;

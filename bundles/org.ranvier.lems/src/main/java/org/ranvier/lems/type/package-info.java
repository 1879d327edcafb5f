/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** ComponentTypes: what a LEMS model may contain and what it computes, as declared. */
@NullMarked
package org.ranvier.lems.type;

import org.jspecify.annotations.NullMarked;

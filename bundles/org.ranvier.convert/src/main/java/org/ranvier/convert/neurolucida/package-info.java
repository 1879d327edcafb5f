/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Neurolucida: outlines of cell bodies and trees of traced points, in S-expressions (ASC) or in
 * XML.
 */
@NullMarked
package org.ranvier.convert.neurolucida;

import org.jspecify.annotations.NullMarked;

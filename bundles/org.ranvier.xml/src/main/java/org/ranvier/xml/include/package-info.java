/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Files that a NeuroML or LEMS file includes. */
@NullMarked
package org.ranvier.xml.include;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What documents of earlier versions of NeuroML 2 say otherwise, and how they are brought up to
 * date.
 */
@NullMarked
package org.ranvier.edit.dialect;

import org.jspecify.annotations.NullMarked;

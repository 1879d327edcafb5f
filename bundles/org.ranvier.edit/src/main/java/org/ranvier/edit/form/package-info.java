/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Elements as forms: what can be filled in, in which unit, what can be added and removed, and the
 * smallest change of the text for each.
 */
@NullMarked
package org.ranvier.edit.form;

import org.jspecify.annotations.NullMarked;

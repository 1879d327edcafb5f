/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Repairs of what is wrong with a model: for each problem the changes of the text that would settle
 * it, the likeliest first, each the smallest there is, with a label and a preview; and all of a
 * kind at once.
 */
@NullMarked
package org.ranvier.edit.fix;

import org.jspecify.annotations.NullMarked;

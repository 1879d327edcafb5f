/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Components: the content of a model, resolved against its ComponentTypes. */
@NullMarked
package org.ranvier.lems.component;

import org.jspecify.annotations.NullMarked;

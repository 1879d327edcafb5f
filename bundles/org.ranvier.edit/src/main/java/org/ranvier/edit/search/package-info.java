/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Searches over models: by id, by kind of component, by the values of parameters. */
@NullMarked
package org.ranvier.edit.search;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What models of a concentration do when a current enters. */
@NullMarked
package org.ranvier.lab.pool;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Searching models: references, ids, types and values, with results in the Search view. */
package org.ranvier.ui.search;

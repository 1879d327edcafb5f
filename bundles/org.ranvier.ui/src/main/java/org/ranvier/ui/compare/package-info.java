/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The structure of two models side by side, above their texts, wherever the platform compares. */
package org.ranvier.ui.compare;

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The panel that says what is wrong with a morphology, shows where, and mends it. */
package org.ranvier.ui.morphology.repair;

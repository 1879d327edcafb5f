/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Shapes of cells from and to other formats: wizards, drops and menus. */
package org.ranvier.ui.morphology.exchange;

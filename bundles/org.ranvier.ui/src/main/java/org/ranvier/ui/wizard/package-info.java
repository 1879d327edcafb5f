/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Wizards: new parts of models, models brought in and handed on. */
package org.ranvier.ui.wizard;

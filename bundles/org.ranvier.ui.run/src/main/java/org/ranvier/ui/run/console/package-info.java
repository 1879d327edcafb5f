/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */

/** The console of a run: places in it lead into the editor. */
package org.ranvier.ui.run.console;

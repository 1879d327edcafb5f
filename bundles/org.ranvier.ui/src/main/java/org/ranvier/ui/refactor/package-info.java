/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** Renaming and moving in the workbench, with preview and one undo over all files. */
package org.ranvier.ui.refactor;

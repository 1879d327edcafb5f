/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Into how many control volumes a cell is cut: what there are, what a rule would make of them, what
 * that costs, and the edit that states it.
 */
@NullMarked
package org.ranvier.edit.discretisation;

import org.jspecify.annotations.NullMarked;

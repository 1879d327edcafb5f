/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What stands beside and below the picture of a cell: a {@link Panel} shows one side of the cell
 * that is on the {@link CellStage} and acts on it. Each panel has a package of its own; {@code
 * MorphologyPanels} lists them.
 */
@NullMarked
package org.ranvier.ui.morphology.panel;

import org.jspecify.annotations.NullMarked;

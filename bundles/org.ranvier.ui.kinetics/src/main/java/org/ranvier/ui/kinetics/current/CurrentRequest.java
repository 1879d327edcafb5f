/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.current;

import java.nio.file.Path;
import org.ranvier.lab.cell.CompartmentCell;
import org.ranvier.lab.cell.CurrentSteps;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * A cell that is to be tried.
 *
 * @param file of the editor
 */
record CurrentRequest(Subject subject, Path file, CompartmentCell cell, CurrentSteps steps) {}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.nio.file.Path;

/**
 * Two columns of a result file, which a run need not write: time and a quantity.
 *
 * @param file absolute path of the file
 * @param time position of the time, from 0
 * @param value position of the quantity, from 0
 * @param timeScale factor from s to the unit of the expected times
 * @param valueScale factor from the SI value to the unit of the threshold
 */
public record Column(Path file, int time, int value, double timeScale, double valueScale) {}

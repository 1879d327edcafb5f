/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * Where on a cell with a shape a quantity is recorded. The number is that of the control volume
 * that holds the middle of the segment.
 *
 * @param cell path of the cell, e.g. {@code pop[0]}; empty where nothing but a cell is run
 * @param shape id of the cell, or of a morphology that stands outside of cells
 * @param file where that shape is described
 * @param segment id of the segment
 * @param quantity what is recorded there, e.g. {@code v} or {@code
 *     bio/membraneProperties/naChans/na/m/q}
 */
public record RecordedPlace(String cell, String shape, String file, int segment, String quantity) {}

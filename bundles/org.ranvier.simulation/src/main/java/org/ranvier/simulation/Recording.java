/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.Optional;

/**
 * One recorded quantity: a row of a display, a column of an output file, or both.
 *
 * @param index position among the recordings of the run, from 0
 * @param label short name for a legend: id of the first line or column that asks for it
 * @param quantity path as written in the model, e.g. {@code pop[0]/v}
 * @param dimension LEMS name of the dimension, e.g. {@code voltage}; {@code none} for a number
 * @param unit symbol of the unit people read it in, e.g. {@code mV}; empty for a number
 * @param unitPerSi factor from the SI value to a number in {@code unit}, e.g. 1000 for mV
 * @param place where on a cell with a shape it is; empty where it is not of one place
 */
public record Recording(
    int index,
    String label,
    String quantity,
    String dimension,
    String unit,
    double unitPerSi,
    Optional<RecordedPlace> place) {}

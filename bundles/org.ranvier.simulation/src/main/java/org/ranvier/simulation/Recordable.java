/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * A quantity that a run can record.
 *
 * @param path as an output column or a line of a display asks for it
 * @param dimension LEMS name of the dimension; {@code none} for a number
 * @param unit symbol of the unit people read it in; empty for a number
 * @param initial its value in that unit at t = 0
 */
public record Recordable(String path, String dimension, String unit, double initial) {}

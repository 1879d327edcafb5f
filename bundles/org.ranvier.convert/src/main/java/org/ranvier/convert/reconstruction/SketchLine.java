/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import org.ranvier.morphology.Point;

/**
 * A step between two points of a file, to be drawn; a point that nothing leads to has both at one
 * place. Places are finite, diameters above zero.
 *
 * @param kind id of its kind of neurite
 * @param line line of the file in which it ends, from 1; 0 where the file has no lines
 */
public record SketchLine(Point from, Point to, String kind, int line) {}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * A point in the picture.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 * @param depth how far it lies behind the plane through the camera's target, µm; negative in front
 */
public record Projected(double x, double y, double depth) {}

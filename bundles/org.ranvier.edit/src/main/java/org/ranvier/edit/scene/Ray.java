/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * What lies under a point of the picture: a line into the depth, as wide as the pointer is.
 *
 * @param origin where it begins, in front of everything
 * @param direction into the picture, of length 1
 * @param width at its origin: how far beside it something may lie
 * @param widening by how much it is wider for each unit of its length
 */
public record Ray(Vector origin, Vector direction, double width, double widening) {
  public Vector at(double distance) {
    return origin.plus(direction.times(distance));
  }

  double widthAt(double distance) {
    return width + widening * distance;
  }
}

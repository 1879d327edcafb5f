/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import org.ranvier.morphology.Point;

/**
 * One sample of a reconstruction: a line of an SWC file, a point of a Neurolucida file.
 *
 * @param place where it stands in the file; it tells samples apart where ids do not
 * @param id the sample's id in the file
 * @param type the kind of neurite: 0 undefined, 1 soma, 2 axon, 3 (basal) dendrite, 4 apical
 *     dendrite, 5 and more by agreement
 * @param x coordinate, µm
 * @param y coordinate, µm
 * @param z coordinate, µm
 * @param radius µm; where the file has none that can be used, not a number or not above zero
 * @param parentId id of the sample it hangs on, {@link #NO_PARENT} for a root
 */
public record SwcSample(
    SamplePlace place,
    long id,
    int type,
    double x,
    double y,
    double z,
    double radius,
    long parentId) {
  /** Parent id of a root. */
  public static final long NO_PARENT = -1;

  /** Type of a sample of the soma. */
  public static final int SOMA = 1;

  /** A sample that has a line for itself. */
  public SwcSample(
      int line, long id, int type, double x, double y, double z, double radius, long parentId) {
    this(SamplePlace.ofLine(line), id, type, x, y, z, radius, parentId);
  }

  /** Line of the file, from 1. */
  public int line() {
    return place.line();
  }

  public boolean isSoma() {
    return type == SOMA;
  }

  public boolean hasRadius() {
    return radius > 0 && Double.isFinite(radius);
  }

  /** The place with the diameter there; the radius must be known. */
  public Point point() {
    return new Point(x, y, z, 2 * radius);
  }

  /** Straight distance, µm. */
  public double distanceTo(SwcSample other) {
    return Math.sqrt(squaredDistanceTo(other));
  }

  double squaredDistanceTo(SwcSample other) {
    double dx = x - other.x;
    double dy = y - other.y;
    double dz = z - other.z;
    return dx * dx + dy * dy + dz * dz;
  }

  SwcSample withId(long newId) {
    return new SwcSample(place, newId, type, x, y, z, radius, parentId);
  }

  SwcSample withParent(long newParentId) {
    return new SwcSample(place, id, type, x, y, z, radius, newParentId);
  }

  SwcSample withRadius(double newRadius) {
    return new SwcSample(place, id, type, x, y, z, newRadius, parentId);
  }

  SwcSample withType(int newType) {
    return new SwcSample(place, id, newType, x, y, z, radius, parentId);
  }

  SwcSample movedBy(double dx, double dy, double dz) {
    return new SwcSample(place, id, type, x + dx, y + dy, z + dz, radius, parentId);
  }
}

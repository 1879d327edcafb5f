/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/**
 * One segment of a morphology: a piece of neurite between two points.
 *
 * @param index position of the segment in its morphology, from 0, in document order; other arrays
 *     are indexed by it
 * @param id the segment's id in the file
 * @param name the segment's name, empty where the file gives none
 * @param parentIndex index of the parent segment, {@link #NO_PARENT} for the root
 * @param fractionAlong where along the parent this segment starts, 0 (parent's proximal end) to 1
 *     (its distal end)
 * @param proximal start; where the file leaves it out, the point at {@code fractionAlong} of the
 *     parent
 * @param proximalGiven whether the file states the proximal point
 * @param distal end
 * @param element the {@code segment} element
 */
public record Segment(
    int index,
    int id,
    String name,
    int parentIndex,
    double fractionAlong,
    Point proximal,
    boolean proximalGiven,
    Point distal,
    XmlElement element) {
  /** Parent index of the root. */
  public static final int NO_PARENT = -1;

  public boolean isRoot() {
    return parentIndex == NO_PARENT;
  }

  /** Where the file describes this segment. */
  public SourceLocation location() {
    return element.location();
  }

  /** Distance between the two end points, µm; zero for a sphere. */
  public double lengthUm() {
    return proximal.distanceTo(distal);
  }

  /**
   * Whether the segment is a sphere: both points are stated, at the same place, with the same
   * diameter. A segment that only repeats the end of its parent (a doubled point of a
   * reconstruction) is not one: it has neither length nor area.
   */
  public boolean isSphere() {
    return proximalGiven && lengthUm() == 0 && proximal.diameter() == distal.diameter();
  }

  /**
   * The piece of cable that stands for this segment: the frustum between its points, and for a
   * sphere the cylinder of equal membrane area, as long as it is wide.
   */
  public Frustum cable() {
    double start = proximal.diameter() / 2;
    double end = distal.diameter() / 2;
    return new Frustum(isSphere() ? distal.diameter() : lengthUm(), start, end);
  }

  /** Membrane area, µm²; a sphere's is π d². */
  public double areaUm2() {
    return cable().lateralAreaUm2();
  }

  /** Volume, µm³; a sphere's is π d³ / 6. */
  public double volumeUm3() {
    double diameter = distal.diameter();
    return isSphere() ? Math.PI / 6 * diameter * diameter * diameter : cable().volumeUm3();
  }
}

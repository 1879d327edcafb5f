/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Frustum;
import org.ranvier.morphology.Point;

/**
 * A soma as pieces of cable, or as one sphere, and where on it each of its samples is.
 *
 * @param choice how it was made
 * @param pieces each after the one that it hangs on
 * @param samples indices of the soma's samples in the tree, ascending
 * @param places where each of them is
 */
record SomaShape(SomaChoice choice, List<Piece> pieces, List<Integer> samples, List<Place> places) {
  /**
   * A piece of the soma.
   *
   * @param parent index of the piece that it hangs on, negative for the first
   * @param fraction where on that piece it starts, 0 or 1
   * @param start given for the first piece only; the others start on their parents
   * @param end the same as the start for a sphere
   */
  record Piece(int parent, double fraction, @Nullable Point start, Point end) {}

  /** A place on a piece. */
  record Place(int piece, double fraction) {}

  SomaShape {
    pieces = List.copyOf(pieces);
    samples = List.copyOf(samples);
    places = List.copyOf(places);
  }

  boolean isSphere() {
    return pieces.size() == 1 && pieces.getFirst().end().equals(pieces.getFirst().start());
  }

  /** Where a piece starts. */
  Point start(int piece) {
    Piece at = pieces.get(piece);
    Point start = at.start();
    if (start != null) {
      return start;
    }
    return at.fraction() == 0 ? start(at.parent()) : pieces.get(at.parent()).end();
  }

  double areaUm2() {
    if (isSphere()) {
      double diameter = pieces.getFirst().end().diameter();
      return Math.PI * diameter * diameter;
    }
    double area = 0;
    for (int i = 0; i < pieces.size(); i++) {
      area += frustum(i).lateralAreaUm2();
    }
    return area;
  }

  double volumeUm3() {
    if (isSphere()) {
      double diameter = pieces.getFirst().end().diameter();
      return Math.PI / 6 * diameter * diameter * diameter;
    }
    double volume = 0;
    for (int i = 0; i < pieces.size(); i++) {
      volume += frustum(i).volumeUm3();
    }
    return volume;
  }

  /** A sphere counts with its diameter. */
  double lengthUm() {
    if (isSphere()) {
      return pieces.getFirst().end().diameter();
    }
    double length = 0;
    for (int i = 0; i < pieces.size(); i++) {
      length += frustum(i).lengthUm();
    }
    return length;
  }

  private Frustum frustum(int piece) {
    Point start = start(piece);
    Point end = pieces.get(piece).end();
    return new Frustum(start.distanceTo(end), start.diameter() / 2, end.diameter() / 2);
  }

  /** Where the sample with this index of the tree is. */
  Place placeOf(int sampleIndex) {
    int at = Collections.binarySearch(samples, sampleIndex);
    if (at >= 0) {
      return places.get(at);
    }
    throw new IllegalArgumentException("sample " + sampleIndex + " is not one of the soma");
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/** What can be measured on a segment. Places are those of its middle; lengths are in µm. */
public enum Quantity {
  /** Distance along the neurite from the start of the cell: that of inhomogeneous parameters. */
  PATH,
  /** Distance along the neurite from the soma, 0 in it. */
  SOMAPATH,
  /** Straight distance from the start of the cell. */
  DISTANCE,
  /** Mean radius. */
  RADIUS,
  /** Mean diameter. */
  DIAMETER,
  LENGTH,
  /** Membrane area, µm². */
  AREA,
  X,
  Y,
  Z,
  /** Number of branch points on the way from the start of the cell. */
  ORDER,
  /** Number of segments that are attached to it. */
  CHILDREN,
  ID;

  /** The quantity of a word, in letters of either case. */
  static Optional<Quantity> find(String word) {
    for (Quantity each : values()) {
      if (each.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  double of(Measures cell, int index) {
    Segment segment = cell.segment(index);
    return switch (this) {
      case PATH -> cell.morphology().pathLengthUm(index, 0.5);
      case SOMAPATH -> cell.somaPathUm(index);
      case DISTANCE -> cell.morphology().root().proximal().distanceTo(middle(segment));
      case RADIUS -> segment.cable().radiusUm(0.5);
      case DIAMETER -> 2 * segment.cable().radiusUm(0.5);
      case LENGTH -> segment.cable().lengthUm();
      case AREA -> segment.areaUm2();
      case X -> place(segment, Point::x);
      case Y -> place(segment, Point::y);
      case Z -> place(segment, Point::z);
      case ORDER -> cell.order(index);
      case CHILDREN -> cell.morphology().children(index).size();
      case ID -> segment.id();
    };
  }

  static Point middle(Segment segment) {
    return segment.proximal().towards(segment.distal(), 0.5);
  }

  private static double place(Segment segment, ToDoubleFunction<Point> axis) {
    return axis.applyAsDouble(middle(segment));
  }
}

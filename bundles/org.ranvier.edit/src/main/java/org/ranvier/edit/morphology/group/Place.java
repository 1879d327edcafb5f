/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.Point;

/** Sets of segments that have a name in queries. */
public enum Place {
  /** Every segment. */
  ALL(0),
  /** The segments on which nothing hangs. */
  TIPS(0),
  /** The segments at whose end, or along which, the cell branches. */
  BRANCHPOINTS(0),
  /** The soma: groups marked as such, else the root. */
  SOMA(0),
  /** {@code group(id)}: the segments of a group. */
  GROUP(1),
  /** {@code type(axon)}, {@code type(dendrite)}, {@code type(soma)}: of groups marked as such. */
  TYPE(1),
  /** {@code subtree(id)}: a segment and all that hangs on it. */
  SUBTREE(1),
  /** {@code section(id)}: the stretch between two branch points that a segment is in. */
  SECTION(1),
  /** {@code way(id, id)}: the segments between two, both included. */
  WAY(2),
  /** {@code segments(id, id, …)}: those listed. */
  SEGMENTS(-1),
  /** {@code box(x, y, z, x, y, z)}: those whose middle is between two corners. */
  BOX(6),
  /** {@code ball(x, y, z, radius)}: those whose middle is no farther from a point. */
  BALL(4);

  private final int arguments;

  Place(int arguments) {
    this.arguments = arguments;
  }

  static Optional<Place> find(String word) {
    for (Place each : values()) {
      if (each.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many arguments it has; -1 for any number greater than zero. */
  int arguments() {
    return arguments;
  }

  BitSet of(Measures cell, List<String> given) {
    return switch (this) {
      case ALL -> cell.all();
      case TIPS -> cell.where(index -> cell.morphology().children(index).isEmpty());
      case BRANCHPOINTS -> cell.where(cell::branches);
      case SOMA -> cell.soma();
      case GROUP -> cell.group(given.getFirst());
      case TYPE -> cell.type(given.getFirst());
      case SUBTREE -> cell.subTree(cell.index(given.getFirst()));
      case SECTION -> cell.section(cell.index(given.getFirst()));
      case WAY -> cell.way(cell.index(given.getFirst()), cell.index(given.getLast()));
      case SEGMENTS -> {
        BitSet found = new BitSet();
        given.forEach(each -> found.set(cell.index(each)));
        yield found;
      }
      case BOX -> box(cell, numbers(given));
      case BALL -> ball(cell, numbers(given));
    };
  }

  private static double[] numbers(List<String> given) {
    return given.stream().mapToDouble(Place::number).toArray();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException noNumber) {
      throw new QueryException(EditMessages.of("query.number", text), -1);
    }
  }

  private static BitSet box(Measures cell, double[] c) {
    return cell.where(
        index -> {
          Point at = Quantity.middle(cell.segment(index));
          return isBetween(c[0], at.x(), c[3])
              && isBetween(c[1], at.y(), c[4])
              && isBetween(c[2], at.z(), c[5]);
        });
  }

  private static boolean isBetween(double one, double value, double other) {
    return Math.min(one, other) <= value && value <= Math.max(one, other);
  }

  private static BitSet ball(Measures cell, double[] c) {
    Point center = new Point(c[0], c[1], c[2], 1);
    return cell.where(index -> center.distanceTo(Quantity.middle(cell.segment(index))) <= c[3]);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ranvier.morphology.Frustum;
import org.ranvier.morphology.Point;

/**
 * A stretch of neurite between the soma, branch points and tips.
 *
 * @param parent index of the branch before it, negative at the soma
 * @param order number of branch points between the soma and it
 * @param pieces in their order, at least one
 */
record Branch(int index, int parent, int order, List<NeuriteTree.Piece> pieces) {
  Branch {
    pieces = List.copyOf(pieces);
  }

  Point start() {
    return pieces.getFirst().start();
  }

  Point end() {
    return pieces.getLast().end();
  }

  int endNode() {
    return pieces.getLast().to();
  }

  /** Whether it ends in one of some segments. */
  boolean endsIn(IntPredicate segments) {
    return segments.test(pieces.getLast().segment());
  }

  /** What of it is in some segments; empty where nothing is. */
  Optional<Branch> within(IntPredicate segments) {
    List<NeuriteTree.Piece> inside =
        pieces.stream().filter(piece -> segments.test(piece.segment())).toList();
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of(new Branch(index, parent, order, inside));
  }

  double lengthUm() {
    return pieces.stream().mapToDouble(NeuriteTree.Piece::lengthUm).sum();
  }

  double areaUm2() {
    return pieces.stream().mapToDouble(piece -> frustum(piece).lateralAreaUm2()).sum();
  }

  double volumeUm3() {
    return pieces.stream().mapToDouble(piece -> frustum(piece).volumeUm3()).sum();
  }

  private static Frustum frustum(NeuriteTree.Piece piece) {
    return new Frustum(piece.lengthUm(), piece.start().diameter() / 2, piece.end().diameter() / 2);
  }

  /** Direction of the first piece that has a length. */
  double[] firstDirection() {
    for (NeuriteTree.Piece piece : pieces) {
      if (piece.lengthUm() > 0) {
        return Vectors.between(piece.start(), piece.end());
      }
    }
    return new double[3];
  }

  /** Direction of the last piece that has a length. */
  double[] lastDirection() {
    for (NeuriteTree.Piece piece : pieces.reversed()) {
      if (piece.lengthUm() > 0) {
        return Vectors.between(piece.start(), piece.end());
      }
    }
    return new double[3];
  }

  /** From its start to its end. */
  double[] wholeDirection() {
    return Vectors.between(start(), end());
  }
}

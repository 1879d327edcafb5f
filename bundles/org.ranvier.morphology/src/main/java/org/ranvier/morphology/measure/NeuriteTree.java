/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/**
 * The neurites of a cell as pieces between nodes. The whole soma is node 0; without a soma that is
 * the start of the root. A segment that others leave between its ends is cut there. How segments
 * are grouped to sections does not matter.
 */
final class NeuriteTree {
  /** Node of the soma. */
  static final int SOMA = 0;

  /**
   * A straight, tapered piece of neurite.
   *
   * @param from node where it starts
   * @param to node where it ends, which has this piece alone before it
   * @param segment index of the segment that it is of
   */
  record Piece(int from, int to, int segment, Point start, Point end) {
    double lengthUm() {
      return start.distanceTo(end);
    }
  }

  private final Morphology morphology;
  private final IntPredicate inSoma;
  private final List<Piece> pieces = new ArrayList<>();

  /** Pieces that leave each node. */
  private final List<List<Piece>> leaving = new ArrayList<>();

  /** Nodes of each segment by fraction. */
  private final List<TreeMap<Double, Integer>> nodes = new ArrayList<>();

  NeuriteTree(Morphology morphology, IntPredicate inSoma) {
    this.morphology = morphology;
    this.inSoma = inSoma;
    leaving.add(new ArrayList<>());
    for (int i = 0; i < morphology.segments().size(); i++) {
      nodes.add(new TreeMap<>());
    }
    for (Segment segment : morphology.segments()) {
      double fraction = segment.fractionAlong();
      if (!segment.isRoot() && fraction > 0 && fraction < 1) {
        nodes.get(segment.parentIndex()).put(fraction, -1);
      }
    }
    for (int index : order()) {
      add(morphology.segments().get(index));
    }
  }

  private int[] order() {
    int[] order = new int[morphology.segments().size()];
    int[] stack = new int[order.length];
    int depth = 0;
    int count = 0;
    stack[depth++] = morphology.root().index();
    while (depth > 0) {
      order[count++] = stack[--depth];
      for (Segment child : morphology.children(order[count - 1])) {
        stack[depth++] = child.index();
      }
    }
    return Arrays.copyOf(order, count);
  }

  private void add(Segment segment) {
    TreeMap<Double, Integer> own = nodes.get(segment.index());
    if (inSoma.test(segment.index())) {
      own.replaceAll((fraction, node) -> SOMA);
      own.put(0.0, SOMA);
      own.put(1.0, SOMA);
      return;
    }
    int at = start(segment);
    own.put(0.0, at);
    own.put(1.0, -1);
    double before = 0;
    for (double fraction : own.tailMap(0.0, false).keySet().toArray(Double[]::new)) {
      Point from = segment.proximal().towards(segment.distal(), before);
      Point to = segment.proximal().towards(segment.distal(), fraction);
      at = piece(at, segment.index(), from, to);
      own.put(fraction, at);
      before = fraction;
    }
  }

  private int start(Segment segment) {
    return segment.isRoot()
        ? SOMA
        : nodes.get(segment.parentIndex()).getOrDefault(segment.fractionAlong(), SOMA);
  }

  private int piece(int from, int segment, Point start, Point end) {
    int to = leaving.size();
    Piece piece = new Piece(from, to, segment, start, end);
    pieces.add(piece);
    leaving.get(from).add(piece);
    leaving.add(new ArrayList<>());
    return to;
  }

  /** All pieces, each after the one before it. */
  List<Piece> pieces() {
    return pieces;
  }

  int nodeCount() {
    return leaving.size();
  }

  /** Pieces that leave a node. */
  List<Piece> leaving(int node) {
    return leaving.get(node);
  }
}

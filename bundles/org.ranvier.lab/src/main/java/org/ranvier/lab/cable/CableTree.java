/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ranvier.morphology.Frustum;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;

/**
 * A cell as a tree of short cables between nodes.
 *
 * <pre>
 *   node 0 = start of the root
 *   piece k leads from node parent[k] to node k, parent[k] &lt; k
 *
 *   0---1---2---3        segment 0 with a branch at its middle, node 2
 *           +---4---5
 * </pre>
 *
 * <p>A tapered segment becomes a chain of slices, each with its axial resistance, the area of its
 * membrane and its taper.
 */
final class CableTree {
  /** Ratio of the radii at the ends of a slice. */
  private static final double TAPER = 1.02;

  private static final int MOST_SLICES = 400;

  private final List<Piece> pieces = new ArrayList<>();
  private final int[] firstNode;
  private final List<List<Double>> fractions = new ArrayList<>();
  private final List<int[]> nodes = new ArrayList<>();
  private final Map<Integer, List<Double>> wanted;

  /**
   * A short piece of cable.
   *
   * @param parent node where it starts; its end is the node of its own index
   * @param segment index of the segment that it is of
   * @param axialPerUm axial resistance divided by resistivity, 1/µm
   * @param areaUm2 area of its membrane
   * @param taper difference of the radii at end and start divided by their sum
   */
  record Piece(int parent, int segment, double axialPerUm, double areaUm2, double taper) {}

  /**
   * @param places that are to be nodes, besides the start, the middle and the end of each segment
   *     and wherever another segment is attached
   */
  CableTree(Morphology morphology, Collection<SegmentPlace> places) {
    wanted =
        places.stream()
            .collect(
                Collectors.groupingBy(
                    SegmentPlace::segmentIndex,
                    Collectors.mapping(SegmentPlace::fraction, Collectors.toList())));
    int count = morphology.segments().size();
    firstNode = new int[count];
    for (int i = 0; i < count; i++) {
      fractions.add(List.of());
      nodes.add(new int[0]);
    }
    pieces.add(new Piece(-1, morphology.root().index(), 0, 0, 0));
    List<Segment> waiting = new ArrayList<>(List.of(morphology.root()));
    while (!waiting.isEmpty()) {
      Segment segment = waiting.removeLast();
      List<Segment> children = morphology.children(segment.index());
      add(segment, children);
      for (Segment child : children) {
        firstNode[child.index()] = node(new SegmentPlace(segment.index(), child.fractionAlong()));
        waiting.add(child);
      }
    }
  }

  private void add(Segment segment, List<Segment> children) {
    TreeSet<Double> cuts = new TreeSet<>(List.of(0.0, 0.5, 1.0));
    children.forEach(child -> cuts.add(child.fractionAlong()));
    cuts.addAll(wanted.getOrDefault(segment.index(), List.of()));
    Frustum cable = segment.cable();
    int slices = slices(cable);
    double ratio = cable.endRadiusUm() / cable.startRadiusUm();
    for (int i = 1; i < slices; i++) {
      cuts.add((Math.pow(ratio, i / (double) slices) - 1) / (ratio - 1));
    }
    List<Double> places = List.copyOf(cuts);
    int[] at = new int[places.size()];
    at[0] = firstNode[segment.index()];
    for (int i = 1; i < at.length; i++) {
      double from = places.get(i - 1);
      double to = places.get(i);
      pieces.add(
          new Piece(
              at[i - 1],
              segment.index(),
              cable.axialShapePerUm(from, to),
              cable.lateralAreaUm2(from, to),
              taper(cable.radiusUm(from), cable.radiusUm(to))));
      at[i] = pieces.size() - 1;
    }
    fractions.set(segment.index(), places);
    nodes.set(segment.index(), at);
  }

  private static double taper(double startUm, double endUm) {
    return (endUm - startUm) / (endUm + startUm);
  }

  private static int slices(Frustum cable) {
    double ratio = Math.abs(Math.log(cable.endRadiusUm() / cable.startRadiusUm()));
    return (int) Math.clamp(Math.ceil(ratio / Math.log(TAPER)), 1, MOST_SLICES);
  }

  int size() {
    return pieces.size();
  }

  /** The piece that ends at a node; that of node 0 has neither length nor area. */
  Piece piece(int node) {
    return pieces.get(node);
  }

  /** Nodes of a segment behind its start, from there on. */
  int[] nodesWithin(int segmentIndex) {
    int[] all = nodes.get(segmentIndex);
    return Arrays.copyOfRange(all, 1, all.length);
  }

  /**
   * The node at a place.
   *
   * @throws IllegalArgumentException it is none, see the constructor
   */
  int node(SegmentPlace place) {
    int found = Collections.binarySearch(fractions.get(place.segmentIndex()), place.fraction());
    if (found < 0) {
      throw new IllegalArgumentException(place + " was not asked for");
    }
    return nodes.get(place.segmentIndex())[found];
  }
}

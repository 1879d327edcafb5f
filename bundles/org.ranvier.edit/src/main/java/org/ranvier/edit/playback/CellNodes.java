/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.util.List;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.ModelProblemException;

/**
 * The places of a cell that have a value of their own in a simulation, as a tree: its control
 * volumes, and junctions between them.
 *
 * @param parents of each node, less than its own index; −1 for node 0
 * @param distancesUm along the neurite to the parent, greater than 0
 * @param ofSegments the control volume that holds the middle of each segment, by index
 */
@SuppressWarnings("ArrayRecordComponent")
record CellNodes(int[] parents, double[] distancesUm, int[] ofSegments) {
  /** Shorter than any neurite; two places that touch are still two. */
  private static final double TOUCHING_UM = 1e-6;

  static CellNodes of(Morphology morphology) {
    try {
      return of(CableLayout.of(morphology));
    } catch (ModelProblemException _) {
      return bySegment(morphology); // sections that contradict each other: validation says why
    }
  }

  private static CellNodes of(CableLayout layout) {
    int size = layout.morphology().segments().size();
    int[] ofSegments = new int[size];
    for (int i = 0; i < size; i++) {
      ofSegments[i] = layout.volumeAt(i, 0.5);
    }
    int[] parents = layout.parents();
    return new CellNodes(parents, distances(parents, layout.pathLengthsUm()), ofSegments);
  }

  /** Where there are no sections, each segment is a place of its own. */
  private static CellNodes bySegment(Morphology morphology) {
    List<Segment> segments = morphology.segments();
    int[] nodes = new int[segments.size()];
    int[] order = new int[segments.size()];
    int known = 1;
    order[0] = morphology.root().index();
    for (int node = 0; node < known; node++) {
      for (Segment child : morphology.children(order[node])) {
        nodes[child.index()] = known;
        order[known++] = child.index();
      }
    }
    int[] parents = new int[known];
    double[] path = new double[known];
    for (int node = 0; node < known; node++) {
      int parent = segments.get(order[node]).parentIndex();
      parents[node] = parent < 0 ? -1 : nodes[parent];
      path[node] = morphology.pathLengthUm(order[node], 0.5);
    }
    return new CellNodes(parents, distances(parents, path), nodes);
  }

  private static double[] distances(int[] parents, double[] pathsUm) {
    double[] distances = new double[parents.length];
    for (int node = 1; node < parents.length; node++) {
      distances[node] = Math.max(TOUCHING_UM, Math.abs(pathsUm[node] - pathsUm[parents[node]]));
    }
    return distances;
  }

  int size() {
    return parents.length;
  }
}

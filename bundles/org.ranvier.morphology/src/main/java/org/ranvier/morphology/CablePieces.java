/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The pieces of segments that make up each half of each control volume.
 *
 * <pre>
 *   half h:  pieces start[h] … start[h + 1] - 1, in order along the cable
 * </pre>
 */
final class CablePieces {
  private final int[] start;
  private final int[] segment;
  private final double[] areaUm2;
  private final double[] shapePerUm;
  private int count;

  CablePieces(SectionTree tree, CableNodes nodes) {
    this.start = new int[2 * nodes.count() + 1];
    int room = 2 * nodes.volumeCount() + tree.morphology().segments().size();
    this.segment = new int[room];
    this.areaUm2 = new double[room];
    this.shapePerUm = new double[room];
    for (Section section : tree.sections()) {
      cut(section, 2 * nodes.first(section.index()), 2 * nodes.divisions(section.index()));
    }
    // Junctions have no pieces; their halves start where the halves before them end.
    for (int half = 1; half < start.length; half++) {
      start[half] = Math.max(start[half], start[half - 1]);
    }
  }

  /**
   * Walks along the segments and the halves side by side; a piece ends where either of them ends.
   */
  private void cut(Section section, int firstHalf, int halves) {
    int k = 0;
    double position = 0;
    for (Segment each : section.segments()) {
      Frustum cable = each.cable();
      double length = cable.lengthUm();
      double from = 0;
      while (k < halves - 1 && position + length > borderUm(section, k, halves)) {
        double to = Math.clamp((borderUm(section, k, halves) - position) / length, from, 1);
        add(firstHalf + k, each.index(), cable, from, to);
        from = to;
        k++;
      }
      add(firstHalf + k, each.index(), cable, from, 1);
      position += length;
    }
  }

  private static double borderUm(Section section, int half, int halves) {
    return section.lengthUm() * (half + 1) / halves;
  }

  private void add(int half, int index, Frustum cable, double from, double to) {
    double area = cable.lateralAreaUm2(from, to);
    if (area > 0) {
      segment[count] = index;
      areaUm2[count] = area;
      shapePerUm[count] = cable.axialShapePerUm(from, to);
      count++;
    }
    start[half + 1] = count;
  }

  /** Membrane area of each node, µm². */
  double[] areasUm2() {
    double[] areas = new double[(start.length - 1) / 2];
    for (int node = 0; node < areas.length; node++) {
      for (int p = start[2 * node]; p < start[2 * node + 2]; p++) {
        areas[node] += areaUm2[p];
      }
    }
    return areas;
  }

  /**
   * Mean over each node's membrane of a value that depends on the segment; zero where there is no
   * membrane.
   */
  double[] areaMeans(double[] nodeAreasUm2, IntToDoubleFunction valueOfSegment) {
    double[] means = new double[nodeAreasUm2.length];
    for (int node = 0; node < means.length; node++) {
      double sum = 0;
      double area = 0;
      double only = Double.NaN;
      boolean uniform = true;
      for (int p = start[2 * node]; p < start[2 * node + 2]; p++) {
        double value = valueOfSegment.applyAsDouble(segment[p]);
        uniform &= area == 0 || value == only;
        only = value;
        sum += areaUm2[p] * value;
        area += areaUm2[p];
      }
      // One value all over the volume is that value exactly, not the rounded quotient of two sums.
      means[node] = area == 0 ? 0 : uniform ? only : sum / nodeAreasUm2[node];
    }
    return means;
  }

  /** Resistance of each half along the cable, MΩ. */
  double[] halfResistancesMegohm(SegmentValues resistivity) {
    double[] resistances = new double[start.length - 1];
    for (int half = 0; half < resistances.length; half++) {
      for (int p = start[half]; p < start[half + 1]; p++) {
        double value = resistivity.at(segment[p]);
        if (!(value > 0)) {
          throw new IllegalArgumentException(
              "resistivity " + value + " of the segment with index " + segment[p]);
        }
        resistances[half] += value * shapePerUm[p];
      }
    }
    return resistances;
  }

  /** The segment on which the half behind the node's centre starts. */
  int segmentBehindCentre(int node) {
    int piece = start[2 * node + 1];
    // A flat ring at the centre has no place of its own.
    while (shapePerUm[piece] == 0) {
      piece++;
    }
    return segment[piece];
  }

  /** Indices of the segments in a node, in order along the cable, each once. */
  int[] segmentsOf(int node) {
    return Arrays.stream(segment, start[2 * node], start[2 * node + 2]).distinct().toArray();
  }
}

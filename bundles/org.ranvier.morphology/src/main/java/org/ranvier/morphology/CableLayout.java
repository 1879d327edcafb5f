/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A cell cut into control volumes: the geometry that the cable equation needs, as flat arrays over
 * the nodes of a tree.
 *
 * <p>A node is a control volume (area greater than zero, potential taken at its centre) or a
 * junction (area zero) where three or more cables meet at the ends of sections. {@code parent[i] <
 * i} for every node, node 0 is the first control volume of the root section and has parent -1; the
 * control volumes of a section are consecutive.
 *
 * <pre>
 *   section A, 2 volumes      B, 1 volume
 *   |----0----|----1----|---+----3----|      node 2: junction at the end of A
 *                       2   |
 *                           +----4----|      C, 1 volume
 * </pre>
 *
 * <p>The resistance between a node and its parent is that of the cable between the two places. Each
 * volume has two halves, one on each side of its centre; an edge of the tree consists of one half
 * or two. A section that starts inside another one is joined to the centre of the volume in which
 * it starts, without further resistance; one that starts at an end of another is joined to that
 * end. Both as in NEURON (Hines and Carnevale, Neural Computation 9:1179–1209, 1997), whose end
 * nodes are eliminated here where they join only two cables, which changes nothing, as two
 * resistances in series add.
 */
public final class CableLayout {
  private final SectionTree sections;
  private final CableNodes nodes;
  private final CablePieces pieces;
  private final double[] areaUm2;

  CableLayout(SectionTree sections, CableNodes nodes, CablePieces pieces) {
    this.sections = sections;
    this.nodes = nodes;
    this.pieces = pieces;
    this.areaUm2 = pieces.areasUm2();
  }

  /**
   * Cuts the morphology as the model says.
   *
   * @throws org.ranvier.xml.ModelProblemException see {@link SectionTree#of}
   */
  public static CableLayout of(Morphology morphology) {
    return of(SectionTree.of(morphology), Divisions.declared());
  }

  /** Cuts the sections into equal lengths. */
  public static CableLayout of(SectionTree sections, Divisions divisions) {
    CableNodes nodes = new CableNodes(sections, divisions);
    return new CableLayout(sections, nodes, new CablePieces(sections, nodes));
  }

  public SectionTree sections() {
    return sections;
  }

  public Morphology morphology() {
    return sections.morphology();
  }

  /** Number of nodes, control volumes and junctions. */
  public int nodeCount() {
    return nodes.count();
  }

  /** Number of control volumes. */
  public int volumeCount() {
    return nodes.volumeCount();
  }

  /** Whether the node is a place without membrane where cables meet. */
  public boolean isJunction(int node) {
    return nodes.isJunction(node);
  }

  /** Parent of each node, less than the node's own index; -1 for node 0. A fresh array. */
  public int[] parents() {
    return nodes.parents();
  }

  /** Membrane area of each node, µm²; zero at junctions. A fresh array. */
  public double[] areasUm2() {
    return areaUm2.clone();
  }

  /** Length of each control volume along the cable, µm; zero at junctions. A fresh array. */
  public double[] lengthsUm() {
    return perVolume((section, volume, length) -> length, 0);
  }

  /**
   * Path length from the root to the centre of each volume, and to each junction, µm. A fresh
   * array.
   */
  public double[] pathLengthsUm() {
    double[] path =
        perVolume((section, k, length) -> section.pathLengthUm() + (k + 0.5) * length, 0);
    for (Section section : sections.sections()) {
      if (nodes.junctionAtEnd(section.index()) >= 0) {
        path[nodes.junctionAtEnd(section.index())] = section.pathLengthUm() + section.lengthUm();
      }
    }
    return path;
  }

  /**
   * Index of the section of each node; a junction belongs to the section whose end it is. A fresh
   * array.
   */
  public int[] sectionIndices() {
    int[] indices = new int[nodeCount()];
    for (Section section : sections.sections()) {
      int from = nodes.first(section.index());
      Arrays.fill(indices, from, from + nodes.divisions(section.index()), section.index());
      if (nodes.junctionAtEnd(section.index()) >= 0) {
        indices[nodes.junctionAtEnd(section.index())] = section.index();
      }
    }
    return indices;
  }

  /**
   * Axial conductance between each node and its parent, µS; zero for node 0. A fresh array.
   *
   * @param resistivityMegohmMicrometre axial resistivity of each segment, MΩ·µm (= Ω·m; 1 kΩ·cm =
   *     10 MΩ·µm), greater than 0
   * @throws IllegalArgumentException a segment has no resistivity, or one that is not greater than
   *     0
   */
  public double[] axialConductancesMicrosiemens(SegmentValues resistivityMegohmMicrometre) {
    double[] halves = pieces.halfResistancesMegohm(resistivityMegohmMicrometre);
    double[] conductances = new double[nodeCount()];
    for (int node = 1; node < conductances.length; node++) {
      double resistance = 0;
      if (nodes.nearHalf(node) >= 0) {
        resistance += halves[nodes.nearHalf(node)];
      }
      if (nodes.farHalf(node) >= 0) {
        resistance += halves[nodes.farHalf(node)];
      }
      conductances[node] = 1 / resistance;
    }
    return conductances;
  }

  /** Axial conductances, µS, for one resistivity, MΩ·µm, in the whole cell. */
  public double[] axialConductancesMicrosiemens(double resistivityMegohmMicrometre) {
    return axialConductancesMicrosiemens(
        SegmentValues.uniform(morphology(), resistivityMegohmMicrometre));
  }

  /**
   * Share of each node's membrane that belongs to the segments, 0 to 1; zero at junctions. A fresh
   * array.
   */
  public double[] membership(SegmentSet segments) {
    return pieces.areaMeans(areaUm2, index -> segments.contains(index) ? 1 : 0);
  }

  /**
   * Area-weighted mean of the segments' values in each volume; NaN where a segment of the volume
   * has none. A junction has the value of the volume it hangs on.
   */
  public double[] areaMeans(SegmentValues values) {
    double[] means = pieces.areaMeans(areaUm2, values::at);
    for (int node = 1; node < means.length; node++) {
      if (isJunction(node)) {
        means[node] = means[nodes.parent(node)];
      }
    }
    return means;
  }

  /**
   * Value of an inhomogeneous parameter at the centre of each volume that has membrane in the
   * group, NaN elsewhere.
   *
   * @param group the segments over which the parameter is defined
   */
  public double[] parameterValues(InhomogeneousParameter parameter, SegmentSet group) {
    double start = Double.POSITIVE_INFINITY;
    double end = 0;
    for (int index : group.toArray()) {
      start = Math.min(start, morphology().pathLengthUm(index, 0));
      end = Math.max(end, morphology().pathLengthUm(index, 1));
    }
    double from = start;
    double to = end;
    DoubleUnaryOperator value = path -> parameter.valueAt(path, from, to);
    double[] share = membership(group);
    double[] path = pathLengthsUm();
    double[] values = new double[path.length];
    for (int node = 0; node < values.length; node++) {
      values[node] = share[node] > 0 ? value.applyAsDouble(path[node]) : Double.NaN;
    }
    return values;
  }

  /**
   * The control volume that holds a place; a place between two volumes belongs to the one farther
   * from the root.
   *
   * @param segmentIndex index of the segment
   * @param fraction place along the segment, 0 to 1
   */
  public int volumeAt(int segmentIndex, double fraction) {
    Section section = sections.sectionOf(segmentIndex);
    return nodes.volume(section, sections.positionUm(segmentIndex, fraction));
  }

  /**
   * The node nearest to a place in the sense of the tree: the junction where the place is an end of
   * a section and a junction stands there, else the control volume that holds it.
   */
  public int nodeAt(int segmentIndex, double fraction) {
    Section section = sections.sectionOf(segmentIndex);
    int junction = -1;
    if (fraction == 1 && section.segments().getLast().index() == segmentIndex) {
      junction = nodes.junctionAtEnd(section.index());
    } else if (fraction == 0 && section.segments().getFirst().index() == segmentIndex) {
      junction = nodes.junctionAtStart(section.index());
    }
    return junction >= 0 ? junction : volumeAt(segmentIndex, fraction);
  }

  /** The centre of a control volume, or the end of a section where a junction stands. */
  public SegmentPlace placeOf(int node) {
    if (isJunction(node)) {
      return nodes.junctionAtStart(0) == node
          ? new SegmentPlace(morphology().root().index(), 0)
          : new SegmentPlace(sectionOf(nodes.parent(node)).segments().getLast().index(), 1);
    }
    Section section = sectionOf(node);
    double length = section.lengthUm() / nodes.divisions(section.index());
    double centre = (node - nodes.first(section.index()) + 0.5) * length;
    int segment = pieces.segmentBehindCentre(node);
    double start = sections.positionUm(segment, 0);
    double segmentLength = sections.positionUm(segment, 1) - start;
    return new SegmentPlace(segment, Math.clamp((centre - start) / segmentLength, 0.0, 1.0));
  }

  private Section sectionOf(int volume) {
    return sections.sectionOf(pieces.segmentBehindCentre(volume));
  }

  /**
   * Indices of the segments that have membrane in the control volume, in order along the cable;
   * none at a junction.
   */
  public int[] segmentsOf(int node) {
    return pieces.segmentsOf(node);
  }

  private interface VolumeFunction {
    double apply(Section section, int volume, double lengthUm);
  }

  private double[] perVolume(VolumeFunction function, double atJunctions) {
    double[] values = new double[nodeCount()];
    Arrays.fill(values, atJunctions);
    for (Section section : sections.sections()) {
      int first = nodes.first(section.index());
      int divisions = nodes.divisions(section.index());
      for (int k = 0; k < divisions; k++) {
        values[first + k] = function.apply(section, k, section.lengthUm() / divisions);
      }
    }
    return values;
  }
}

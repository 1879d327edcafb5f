/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentPlace;

/**
 * How a cell with a linear membrane answers a sinusoidal current of one frequency: no control
 * volumes, but the solution of the cable equation on each piece, joined at the branch points (Koch
 * and Poggio, J Neurosci Methods 12:303–315, 1985). Ends are sealed.
 *
 * <p>A piece is the two-port
 *
 * <pre>
 *   | V0 |   | cosh x + d s    z s          |  | V1 |     x = √(z y + d²)
 *   |    | = |                              |  |    |     s = sinh(x) / x
 *   | I0 |   | y s             cosh x - d s |  | I1 |     d = z y t / 2
 * </pre>
 *
 * with its axial resistance z (MΩ), the admittance y = (g + iωC)·area (µS) of its membrane and its
 * taper t = (r1 - r0) / (r1 + r0). It is exact for a cylinder; for a cone it is the fourth order of
 * Magnus' series, and cones are cut into slices. Two passes over the tree, towards the root and
 * back, give the admittance on either side of every node. Cost: linear in the number of segments.
 */
public final class CableImpedance {
  private final CableTree tree;

  /** The entries of each piece divided by exp x, which no length can overflow, and exp(-x). */
  private final Complex[] startOpen;

  private final Complex[] endOpen;
  private final Complex[] series;
  private final Complex[] shunt;
  private final Complex[] decay;

  /** What a piece adds to the node where it starts; of everything behind a node; and before it. */
  private final Complex[] entering;

  private final Complex[] behind;
  private final Complex[] before;

  private CableImpedance(
      Morphology morphology,
      LinearMembrane membrane,
      double frequencyKilohertz,
      Collection<SegmentPlace> places) {
    tree = new CableTree(morphology, places);
    int size = tree.size();
    startOpen = new Complex[size];
    endOpen = new Complex[size];
    series = new Complex[size];
    shunt = new Complex[size];
    decay = new Complex[size];
    entering = new Complex[size];
    behind = new Complex[size];
    before = new Complex[size];
    for (int k = 1; k < size; k++) {
      makePiece(k, membrane, 2 * Math.PI * frequencyKilohertz);
    }
    sumTowardsTheRoot();
    sumFromTheRoot();
  }

  /**
   * Solves the cable equation; impedances are asked for at starts (0), middles (0.5) and ends (1)
   * of segments and where others are attached.
   *
   * @param frequencyKilohertz 0 for a steady current
   * @throws IllegalArgumentException a segment has no such membrane, or the frequency is negative
   */
  public static CableImpedance of(
      Morphology morphology, LinearMembrane membrane, double frequencyKilohertz) {
    return of(morphology, membrane, frequencyKilohertz, List.of());
  }

  /**
   * The same with further places.
   *
   * @param places where impedances are going to be asked for besides
   */
  public static CableImpedance of(
      Morphology morphology,
      LinearMembrane membrane,
      double frequencyKilohertz,
      Collection<SegmentPlace> places) {
    if (!(frequencyKilohertz >= 0 && frequencyKilohertz < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "frequency " + frequencyKilohertz + " kHz; a number that is not negative is expected");
    }
    membrane.check(morphology);
    return new CableImpedance(morphology, membrane, frequencyKilohertz, places);
  }

  private void makePiece(int k, LinearMembrane membrane, double omegaPerMs) {
    CableTree.Piece piece = tree.piece(k);
    int segment = piece.segment();
    double z = membrane.resistivityMegohmMicrometre().at(segment) * piece.axialPerUm();
    Complex y =
        new Complex(
                membrane.conductanceMicrosiemensPerUm2().at(segment),
                omegaPerMs * membrane.capacitanceNanofaradPerUm2().at(segment))
            .multiply(piece.areaUm2());
    Complex zy = y.multiply(z);
    Complex d = zy.multiply(piece.taper() / 2);
    Complex x = zy.add(d.multiply(d)).sqrt();
    Complex back = x.multiply(-2).exp();
    Complex cosh = back.add(1).divide(2);
    Complex sinhOverX = scaledSinhOverX(x, back);
    startOpen[k] = cosh.add(d.multiply(sinhOverX));
    endOpen[k] = cosh.subtract(d.multiply(sinhOverX));
    series[k] = sinhOverX.multiply(z);
    shunt[k] = sinhOverX.multiply(y);
    decay[k] = x.negate().exp();
  }

  /** sinh(x) / x · exp(-x); near 0 by its series, since the difference would lose its digits. */
  private static Complex scaledSinhOverX(Complex x, Complex back) {
    return x.abs() < 1e-3
        ? x.multiply(x).divide(6).add(1).multiply(x.negate().exp())
        : Complex.ONE.subtract(back).divide(x.multiply(2));
  }

  private void sumTowardsTheRoot() {
    Arrays.fill(behind, Complex.ZERO);
    for (int k = tree.size() - 1; k > 0; k--) {
      entering[k] =
          shunt[k]
              .add(endOpen[k].multiply(behind[k]))
              .divide(startOpen[k].add(series[k].multiply(behind[k])));
      int parent = tree.piece(k).parent();
      behind[parent] = behind[parent].add(entering[k]);
    }
  }

  private void sumFromTheRoot() {
    before[0] = Complex.ZERO;
    for (int k = 1; k < tree.size(); k++) {
      Complex load = beside(k);
      before[k] =
          shunt[k]
              .add(startOpen[k].multiply(load))
              .divide(endOpen[k].add(series[k].multiply(load)));
    }
  }

  /** The admittance of everything that meets a piece where it starts. */
  private Complex beside(int k) {
    int parent = tree.piece(k).parent();
    return before[parent].add(behind[parent]).subtract(entering[k]);
  }

  /** How much of the potential at the start of a piece there is at its end. */
  private Complex outwardsTo(int k) {
    return decay[k].divide(startOpen[k].add(series[k].multiply(behind[k])));
  }

  /** How much of the potential at the end of a piece there is at its start. */
  private Complex inwardsFrom(int k) {
    return decay[k].divide(endOpen[k].add(series[k].multiply(beside(k))));
  }

  /**
   * What part of the amplitude at the start of a segment there is at its end, while a current
   * enters nearer to the root; at most 1.
   */
  public double outwards(int segmentIndex) {
    double part = 1;
    for (int node : tree.nodesWithin(segmentIndex)) {
      part *= outwardsTo(node).abs();
    }
    return part;
  }

  /**
   * What part of the amplitude at the end of a segment there is at its start, while a current
   * enters farther from the root; at most 1.
   */
  public double inwards(int segmentIndex) {
    double part = 1;
    for (int node : tree.nodesWithin(segmentIndex)) {
      part *= inwardsFrom(node).abs();
    }
    return part;
  }

  /** Potential at a place for a current that enters there, MΩ. */
  public Complex inputMegohm(SegmentPlace place) {
    return input(tree.node(place));
  }

  private Complex input(int node) {
    return before[node].add(behind[node]).reciprocal();
  }

  /** Potential at one place for a current that enters at another, MΩ; the same either way. */
  public Complex transferMegohm(SegmentPlace from, SegmentPlace to) {
    return potentials(from).atMegohm(to);
  }

  /** Potentials everywhere for a current that enters at a place. */
  public Potentials potentials(SegmentPlace from) {
    int source = tree.node(from);
    Complex[] part = new Complex[tree.size()];
    part[source] = Complex.ONE;
    for (int k = source; k > 0; k = tree.piece(k).parent()) {
      part[tree.piece(k).parent()] = part[k].multiply(inwardsFrom(k));
    }
    for (int k = 1; k < tree.size(); k++) {
      if (part[k] == null) {
        part[k] = part[tree.piece(k).parent()].multiply(outwardsTo(k));
      }
    }
    return new Potentials(tree, input(source), part);
  }

  /** Potentials on a cell for a current of 1 nA that enters at one place. */
  public static final class Potentials {
    private final CableTree tree;
    private final Complex input;
    private final Complex[] part;

    private Potentials(CableTree tree, Complex input, Complex[] part) {
      this.tree = tree;
      this.input = input;
      this.part = part;
    }

    /**
     * Amplitude and phase at a place, MΩ (mV/nA); infinite everywhere where no current can leave
     * the cell.
     */
    public Complex atMegohm(SegmentPlace place) {
      return input.isInfinite() ? Complex.INF : input.multiply(part[tree.node(place)]);
    }

    /**
     * What part of the amplitude at the source reaches a place, 1 at the source. Its logarithm is
     * the electrotonic distance of the morphoelectrotonic transform (Zador, Agmon-Snir and Segev, J
     * Neurosci 15:1669–1682, 1995).
     */
    public double attenuation(SegmentPlace place) {
      return part[tree.node(place)].abs();
    }
  }
}

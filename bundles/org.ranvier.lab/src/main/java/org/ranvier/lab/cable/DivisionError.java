/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.complex.Complex;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.SegmentPlace;

/**
 * How far the potentials of a cell that is cut into control volumes are from those of the cable
 * equation, for a small current of one frequency. All are parts of the exact value; the error of
 * time steps comes on top.
 *
 * @param input of the impedance at the source
 * @param transfer the largest of the potentials at the centres of control volumes, for a current at
 *     the source
 * @param transferAt where that is
 * @param local the largest of the impedances at the centres of control volumes, for a current that
 *     enters there
 * @param localAt where that is
 */
public record DivisionError(
    double input, double transfer, SegmentPlace transferAt, double local, SegmentPlace localAt) {

  /**
   * Compares both.
   *
   * @param frequencyKilohertz above 0, or 0 where some current can leave the cell
   * @param source where the current enters
   * @throws IllegalArgumentException a segment has no such membrane, or the frequency is negative
   */
  public static DivisionError of(
      CableLayout layout, LinearMembrane membrane, double frequencyKilohertz, SegmentPlace source) {
    List<SegmentPlace> centres =
        IntStream.range(0, layout.nodeCount()).mapToObj(layout::placeOf).toList();
    List<SegmentPlace> asked = new ArrayList<>(centres);
    asked.add(source);
    CableImpedance exact =
        CableImpedance.of(layout.morphology(), membrane, frequencyKilohertz, asked);
    CableImpedance.Potentials potentials = exact.potentials(source);
    DiscreteImpedance cut = DiscreteImpedance.of(layout, membrane, frequencyKilohertz);
    int entry = layout.volumeAt(source.segmentIndex(), source.fraction());
    Complex[] transfers = cut.transferMegohm(entry);
    IntToDoubleFunction transfer =
        node -> error(transfers[node], potentials.atMegohm(centres.get(node)));
    IntToDoubleFunction local =
        node -> error(cut.inputMegohm(node), exact.inputMegohm(centres.get(node)));
    int worstTransfer = worst(layout, transfer);
    int worstLocal = worst(layout, local);
    return new DivisionError(
        error(cut.inputMegohm(entry), exact.inputMegohm(source)),
        transfer.applyAsDouble(worstTransfer),
        centres.get(worstTransfer),
        local.applyAsDouble(worstLocal),
        centres.get(worstLocal));
  }

  /** The control volume with the largest error. */
  private static int worst(CableLayout layout, IntToDoubleFunction error) {
    int worst = 0;
    double largest = 0;
    for (int node = 0; node < layout.nodeCount(); node++) {
      double here = layout.isJunction(node) ? 0 : error.applyAsDouble(node);
      worst = here > largest ? node : worst;
      largest = Math.max(largest, here);
    }
    return worst;
  }

  /** None where neither has a value because no current can leave. */
  private static double error(Complex found, Complex exact) {
    return exact.isInfinite() || exact.isNaN() ? 0 : found.subtract(exact).abs() / exact.abs();
  }
}

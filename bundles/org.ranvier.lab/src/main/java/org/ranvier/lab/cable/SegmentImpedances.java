/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentPlace;

/** Impedances at the middle of each segment, by its index, beside one place of reference. */
public final class SegmentImpedances {
  private final Complex reference;
  private final Complex[] input;
  private final Complex[] transfer;

  private SegmentImpedances(Complex reference, Complex[] input, Complex[] transfer) {
    this.reference = reference;
    this.input = input;
    this.transfer = transfer;
  }

  /** What is told of each segment. */
  public enum Quantity {
    /** Amplitude of the potential for a current that enters there, MΩ. */
    INPUT,
    /** Amplitude there for a current at the place of reference, or the other way, MΩ. */
    TRANSFER,
    /** What part of the amplitude at the place of reference there is here, current there. */
    FROM_REFERENCE,
    /** What part of the amplitude here there is at the place of reference, current here. */
    TO_REFERENCE,
    /** Phase of the potential for a current that enters there, degrees; it lags where negative. */
    INPUT_PHASE,
    /** Phase of the potential for a current at the place of reference, degrees. */
    TRANSFER_PHASE
  }

  /**
   * Solves the cable equation once.
   *
   * @param frequencyKilohertz 0 for a steady current
   * @throws IllegalArgumentException a segment has no such membrane, or the frequency is negative
   */
  public static SegmentImpedances of(
      Morphology morphology,
      LinearMembrane membrane,
      double frequencyKilohertz,
      SegmentPlace reference) {
    CableImpedance cable =
        CableImpedance.of(morphology, membrane, frequencyKilohertz, List.of(reference));
    CableImpedance.Potentials potentials = cable.potentials(reference);
    int size = morphology.segments().size();
    Complex[] input = new Complex[size];
    Complex[] transfer = new Complex[size];
    for (int index = 0; index < size; index++) {
      SegmentPlace middle = new SegmentPlace(index, 0.5);
      input[index] = cable.inputMegohm(middle);
      transfer[index] = potentials.atMegohm(middle);
    }
    return new SegmentImpedances(cable.inputMegohm(reference), input, transfer);
  }

  /** Amplitude of the impedance at the place of reference, MΩ. */
  public double referenceMegohm() {
    return reference.abs();
  }

  /** The quantity at the middle of each segment. A fresh array. */
  public double[] values(Quantity quantity) {
    double[] values = new double[input.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(quantity, i);
    }
    return values;
  }

  private double value(Quantity quantity, int i) {
    boolean closed = reference.isInfinite();
    return switch (quantity) {
      case INPUT -> input[i].abs();
      case TRANSFER -> transfer[i].abs();
      // Where no current can leave the cell, all of it has one potential. A zero has no sign.
      case FROM_REFERENCE -> closed ? 1 : transfer[i].abs() / reference.abs();
      case TO_REFERENCE -> closed ? 1 : transfer[i].abs() / input[i].abs();
      case INPUT_PHASE -> closed ? 0 : Math.toDegrees(input[i].getArgument()) + 0.0;
      case TRANSFER_PHASE -> closed ? 0 : Math.toDegrees(transfer[i].getArgument()) + 0.0;
    };
  }
}

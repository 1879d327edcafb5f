/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.complex.Complex;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentPlace;

/**
 * Impedance between two places over frequency.
 *
 * @param points by ascending frequency
 */
public record ImpedanceCurve(List<Point> points) {
  private static final double HERTZ_PER_KILOHERTZ = 1000;

  /**
   * Impedance at one frequency.
   *
   * @param magnitudeMegohm potential over current, MΩ
   * @param phaseDegrees how far the potential is ahead of the current, degrees
   */
  public record Point(double frequencyHz, double magnitudeMegohm, double phaseDegrees) {}

  public ImpedanceCurve {
    points = List.copyOf(points);
  }

  /**
   * Solves the cable equation for frequencies at equal distances of their logarithms.
   *
   * @param isCancelled asked before each point; what there is by then is returned
   */
  public static ImpedanceCurve between(
      Morphology morphology,
      LinearMembrane membrane,
      Ends ends,
      Frequencies frequencies,
      BooleanSupplier isCancelled) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < frequencies.count && !isCancelled.getAsBoolean(); i++) {
      double hertz = frequencies.hertz(i);
      Complex z =
          CableImpedance.of(
                  morphology, membrane, hertz / HERTZ_PER_KILOHERTZ, List.of(ends.from, ends.to))
              .transferMegohm(ends.from, ends.to);
      points.add(new Point(hertz, z.abs(), Math.toDegrees(z.getArgument())));
    }
    return new ImpedanceCurve(points);
  }

  /** Where the current enters and where the potential is taken; the same either way. */
  public record Ends(SegmentPlace from, SegmentPlace to) {}

  /**
   * Frequencies at equal distances of their logarithms.
   *
   * @param lowHz the lowest, above 0
   * @param highHz the highest, above that
   * @param count how many, at least 2
   */
  public record Frequencies(double lowHz, double highHz, int count) {
    public Frequencies {
      if (!(lowHz > 0) || !(highHz > lowHz) || count < 2) {
        throw new IllegalArgumentException(
            "%d frequencies from %s to %s Hz".formatted(count, lowHz, highHz));
      }
    }

    double hertz(int i) {
      return lowHz * Math.pow(highHz / lowHz, i / (double) (count - 1));
    }
  }
}

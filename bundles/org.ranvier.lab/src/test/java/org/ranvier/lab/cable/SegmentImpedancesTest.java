/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.ranvier.lab.cable.ImpedanceCurve.Ends;
import org.ranvier.lab.cable.ImpedanceCurve.Frequencies;
import org.ranvier.lab.cable.SegmentImpedances.Quantity;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentPlace;

class SegmentImpedancesTest {
  private static final double LEAK = 1e-6;
  private static final double CAPACITANCE = 1e-5;
  private static final double RESISTIVITY = 1.5;

  private static LinearMembrane membrane(Morphology shape) {
    return LinearMembrane.uniform(shape, LEAK, CAPACITANCE, RESISTIVITY);
  }

  private static SegmentPlace middle(int segment) {
    return new SegmentPlace(segment, 0.5);
  }

  /** Potentials along a sealed stick are cosh((L − x)/λ) / cosh(L/λ). */
  @Test
  void alongASealedStick() {
    Shapes shapes = new Shapes().add(-1, 0, 100, 2, 2);
    for (int i = 1; i < 8; i++) {
      shapes.add(i - 1, 1, 100, 2, 2);
    }
    Morphology shape = shapes.build();
    double lambda = Math.sqrt(2 / (4 * RESISTIVITY * LEAK));
    SegmentImpedances found =
        SegmentImpedances.of(shape, membrane(shape), 0, new SegmentPlace(0, 0));
    double[] from = found.values(Quantity.FROM_REFERENCE);
    double[] to = found.values(Quantity.TO_REFERENCE);
    for (int i = 0; i < 8; i++) {
      double x = (i + 0.5) * 100;
      assertThat(from[i])
          .isCloseTo(Math.cosh((800 - x) / lambda) / Math.cosh(800 / lambda), within(1e-12));
      // towards the sealed start, the rest of the stick behind the source does not matter
      assertThat(to[i]).isCloseTo(1 / Math.cosh(x / lambda), within(1e-12));
    }
    assertThat(found.values(Quantity.INPUT_PHASE)).containsOnly(0);
  }

  @Property(tries = 40)
  void theTwoWaysBelongTogether(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 20) int count,
      @ForAll @DoubleRange(max = 1) double kilohertz) {
    Random random = new Random(seed);
    Morphology shape = Shapes.random(random, count);
    int a = random.nextInt(count);
    int b = random.nextInt(count);
    SegmentImpedances ofA = SegmentImpedances.of(shape, membrane(shape), kilohertz, middle(a));
    SegmentImpedances ofB = SegmentImpedances.of(shape, membrane(shape), kilohertz, middle(b));
    assertThat(ofA.values(Quantity.FROM_REFERENCE)[b])
        .isCloseTo(ofB.values(Quantity.TO_REFERENCE)[a], within(1e-9));
    assertThat(ofA.values(Quantity.TRANSFER)[b])
        .isCloseTo(ofB.values(Quantity.TRANSFER)[a], within(1e-7 * ofA.referenceMegohm()));
    assertThat(ofA.values(Quantity.INPUT)).isEqualTo(ofB.values(Quantity.INPUT));
    assertThat(ofA.values(Quantity.FROM_REFERENCE)[a]).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(ofA.values(Quantity.INPUT_PHASE)))
        .allMatch(phase -> phase <= 1e-9 && phase > -90);
    assertThat(ofA.values(Quantity.TRANSFER_PHASE)[a])
        .isCloseTo(ofA.values(Quantity.INPUT_PHASE)[a], within(1e-9));
  }

  /** One way, attenuations of segments on the path multiply to that of the whole. */
  @Property(tries = 40)
  void attenuationsOfSegmentsMultiply(
      @ForAll long seed, @ForAll @DoubleRange(max = 1) double kilohertz) {
    Random random = new Random(seed);
    Shapes shapes = new Shapes().add(-1, 0, 30, 10, 8);
    for (int i = 1; i < 6; i++) {
      shapes.add(i - 1, 1, 20 + 100 * random.nextDouble(), 2, 1 + random.nextDouble());
    }
    shapes.add(2, 1, 200, 1, 1);
    Morphology shape = shapes.build();
    CableImpedance cable = CableImpedance.of(shape, membrane(shape), kilohertz);
    double out = 1;
    double in = 1;
    for (int i = 0; i < 6; i++) {
      out *= cable.outwards(i);
      in *= cable.inwards(i);
    }
    SegmentPlace start = new SegmentPlace(0, 0);
    SegmentPlace end = new SegmentPlace(5, 1);
    assertThat(out).isCloseTo(cable.potentials(start).attenuation(end), within(1e-10));
    assertThat(in).isCloseTo(cable.potentials(end).attenuation(start), within(1e-10));
  }

  @Test
  void aCellThatLosesNoCurrentHasOnePotential() {
    Morphology shape = new Shapes().add(-1, 0, 100, 2, 2).add(0, 1, 50, 1, 1).build();
    LinearMembrane tight = LinearMembrane.uniform(shape, 0, CAPACITANCE, RESISTIVITY);
    SegmentImpedances found = SegmentImpedances.of(shape, tight, 0, middle(0));
    assertThat(found.values(Quantity.FROM_REFERENCE)).containsOnly(1);
    assertThat(found.values(Quantity.TO_REFERENCE)).containsOnly(1);
    assertThat(found.values(Quantity.INPUT)).containsOnly(Double.POSITIVE_INFINITY);
    assertThat(found.values(Quantity.INPUT_PHASE)).containsOnly(0);
  }

  /** A cell so short that it is one compartment: R / √(1 + (ωτ)²). */
  @Test
  void aCurveOfOneCompartment() {
    Morphology shape = new Shapes().add(-1, 0, 1, 1, 1).build();
    ImpedanceCurve curve =
        ImpedanceCurve.between(
            shape,
            membrane(shape),
            new Ends(middle(0), middle(0)),
            new Frequencies(1, 1000, 4),
            () -> false);
    assertThat(curve.points()).extracting(ImpedanceCurve.Point::frequencyHz).hasSize(4);
    double resistance = 1 / (LEAK * Math.PI);
    for (ImpedanceCurve.Point point : curve.points()) {
      Complex factor =
          new Complex(1, 2 * Math.PI * point.frequencyHz() / 1000 * CAPACITANCE / LEAK)
              .reciprocal();
      assertThat(point.magnitudeMegohm())
          .isCloseTo(resistance * factor.abs(), within(1e-4 * resistance));
      assertThat(point.phaseDegrees())
          .isCloseTo(Math.toDegrees(factor.getArgument()), within(0.01));
    }
    assertThat(curve.points().getLast().frequencyHz()).isCloseTo(1000, within(1e-9));
  }

  @Test
  void aCurveEndsWhenItIsCancelled() {
    Morphology shape = new Shapes().add(-1, 0, 1, 1, 1).build();
    Ends ends = new Ends(middle(0), middle(0));
    int[] asked = {0};
    ImpedanceCurve curve =
        ImpedanceCurve.between(
            shape, membrane(shape), ends, new Frequencies(1, 10, 9), () -> ++asked[0] > 3);
    assertThat(curve.points()).hasSize(3);
    assertThatThrownBy(() -> new Frequencies(0, 10, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

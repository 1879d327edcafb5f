/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Divisions;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.SegmentPlace;

class DiscreteImpedanceTest {
  private static final double LEAK = 1e-6;
  private static final double CAPACITANCE = 1e-5;
  private static final double RESISTIVITY = 1.5;

  private static LinearMembrane membrane(Morphology shape) {
    return LinearMembrane.uniform(shape, LEAK, CAPACITANCE, RESISTIVITY);
  }

  private static CableLayout cut(Morphology shape, Divisions divisions) {
    return CableLayout.of(SectionTree.of(shape), divisions);
  }

  private static Morphology tree() {
    return new Shapes()
        .add(-1, 0, 200, 6, 3)
        .add(0, 1, 300, 2, 1.2)
        .add(0, 1, 150, 1.5, 1.5)
        .add(1, 1, 100, 1, 0.7)
        .add(1, 1, 250, 0.9, 0.9)
        .build();
  }

  /** Two volumes of a cylinder: a voltage divider that can be written down. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3})
  void ofTwoVolumes(double kilohertz) {
    Morphology shape = new Shapes().add(-1, 0, 100, 2, 2).build();
    DiscreteImpedance cell =
        DiscreteImpedance.of(cut(shape, section -> 2), membrane(shape), kilohertz);
    Complex y = new Complex(LEAK, 2 * Math.PI * kilohertz * CAPACITANCE).multiply(Math.PI * 2 * 50);
    double axial = Math.PI / (RESISTIVITY * 50); // area π µm² over 50 µm
    Complex other = y.multiply(axial).divide(y.add(axial));
    Complex expected = y.add(other).reciprocal();
    assertThat(cell.inputMegohm(0).subtract(expected).abs()).isLessThan(1e-9 * expected.abs());
    Complex across = expected.multiply(axial).divide(y.add(axial));
    assertThat(cell.transferMegohm(0)[1].subtract(across).abs()).isLessThan(1e-9 * across.abs());
  }

  /** Kirchhoff: at each node but the source the currents add up to none, there to 1 nA. */
  @Property(tries = 60)
  void currentsAddUp(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 25) int count,
      @ForAll @DoubleRange(max = 2) double kilohertz) {
    Random random = new Random(seed);
    Morphology shape = Shapes.random(random, count);
    CableLayout layout = cut(shape, section -> 1 + section.index() % 4);
    LinearMembrane membrane = membrane(shape);
    DiscreteImpedance cell = DiscreteImpedance.of(layout, membrane, kilohertz);
    int source = random.nextInt(layout.nodeCount());
    Complex[] v = cell.transferMegohm(source);
    double[] axial = layout.axialConductancesMicrosiemens(RESISTIVITY);
    double[] areas = layout.areasUm2();
    int[] parents = layout.parents();
    Complex y = new Complex(LEAK, 2 * Math.PI * kilohertz * CAPACITANCE);
    Complex[] leaving = new Complex[v.length];
    double[] size = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      leaving[i] = v[i].multiply(y).multiply(areas[i]);
    }
    for (int i = 1; i < v.length; i++) {
      Complex current = v[i].subtract(v[parents[i]]).multiply(axial[i]);
      leaving[i] = leaving[i].add(current);
      leaving[parents[i]] = leaving[parents[i]].subtract(current);
      size[i] += axial[i] * v[i].abs();
      size[parents[i]] += axial[i] * v[i].abs();
    }
    for (int i = 0; i < v.length; i++) {
      assertThat(leaving[i].subtract(i == source ? 1 : 0).abs()).isLessThan(1e-10 * (1 + size[i]));
    }
    assertThat(cell.inputMegohm(source)).isEqualTo(v[source]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 1})
  void theErrorFallsWithTheSquareOfTheLength(double kilohertz) {
    Morphology shape = tree();
    SegmentPlace soma = new SegmentPlace(0, 0.5);
    DivisionError coarse =
        DivisionError.of(cut(shape, section -> 27), membrane(shape), kilohertz, soma);
    DivisionError fine =
        DivisionError.of(cut(shape, section -> 81), membrane(shape), kilohertz, soma);
    assertThat(fine.local()).isLessThan(1e-2);
    assertThat(order(coarse.input(), fine.input())).isCloseTo(2, within(0.1));
    assertThat(order(coarse.transfer(), fine.transfer())).isCloseTo(2, within(0.2));
    assertThat(order(coarse.local(), fine.local())).isCloseTo(2, within(0.2));
    assertThat(fine.transfer()).isGreaterThanOrEqualTo(fine.input() * 0.999);
  }

  private static double order(double coarse, double fine) {
    return Math.log(coarse / fine) / Math.log(3);
  }

  /**
   * The ratio of an endless chain of cylinders with spacing X = l/λ to the cable is √(1 + X²/4).
   */
  @Test
  void theErrorOfALongCableIsThatOfItsFormula() {
    Morphology shape = new Shapes().add(-1, 0, 20_000, 2, 2).build();
    double lambda = Math.sqrt(2 / (4 * RESISTIVITY * LEAK));
    int volumes = 101;
    double spacing = 20_000 / lambda / volumes;
    DivisionError error =
        DivisionError.of(
            cut(shape, section -> volumes), membrane(shape), 0, new SegmentPlace(0, 0.5));
    assertThat(error.input()).isCloseTo(1 - 1 / Math.sqrt(1 + spacing * spacing / 4), within(1e-6));
  }

  @Test
  void aCellThatLosesNoCurrentHasNoError() {
    Morphology shape = tree();
    LinearMembrane tight = LinearMembrane.uniform(shape, 0, CAPACITANCE, RESISTIVITY);
    DivisionError error =
        DivisionError.of(cut(shape, section -> 3), tight, 0, new SegmentPlace(0, 0.5));
    assertThat(error.input()).isZero();
    assertThat(error.transfer()).isZero();
  }

  @Test
  void whatCannotBeIsRefused() {
    Morphology shape = tree();
    CableLayout layout = cut(shape, section -> 1);
    assertThatThrownBy(() -> DiscreteImpedance.of(layout, membrane(shape), -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> DiscreteImpedance.of(layout, LinearMembrane.uniform(shape, LEAK, -1, 1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

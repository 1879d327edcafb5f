/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.morphology.SegmentValues;
import org.ranvier.xml.XmlDocument;

class CableImpedanceTest {
  /** 0.1 mS/cm², 1 µF/cm², 150 Ω·cm. */
  private static final double LEAK = 1e-6;

  private static final double CAPACITANCE = 1e-5;
  private static final double RESISTIVITY = 1.5;

  private static CableImpedance solved(Morphology shape, double kilohertz, SegmentPlace... places) {
    return CableImpedance.of(shape, membrane(shape), kilohertz, List.of(places));
  }

  private static LinearMembrane membrane(Morphology shape) {
    return LinearMembrane.uniform(shape, LEAK, CAPACITANCE, RESISTIVITY);
  }

  private static SegmentPlace at(int segment, double fraction) {
    return new SegmentPlace(segment, fraction);
  }

  private static void same(Complex found, Complex expected, double relative) {
    assertThat(found.subtract(expected).abs() / expected.abs())
        .as("%s, expected %s", found, expected)
        .isLessThan(relative);
  }

  /** The propagation constant of a cylinder, 1/µm. */
  private static Complex gamma(double diameterUm, double kilohertz) {
    return new Complex(LEAK, 2 * Math.PI * kilohertz * CAPACITANCE)
        .multiply(4 * RESISTIVITY / diameterUm)
        .sqrt();
  }

  /** The impedance of an endless cylinder, MΩ. */
  private static Complex endless(double diameterUm, double kilohertz) {
    double axialMegohmPerUm = 4 * RESISTIVITY / (Math.PI * diameterUm * diameterUm);
    return gamma(diameterUm, kilohertz).reciprocal().multiply(axialMegohmPerUm);
  }

  private static Complex coth(Complex x) {
    return x.tanh().reciprocal();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.1, 1, 10})
  void aSealedCableIsAsItsFormulaSays(double kilohertz) {
    Shapes shapes = new Shapes().add(-1, 0, 70, 2, 2);
    for (int i = 1; i < 10; i++) {
      shapes.add(i - 1, 1, 70, 2, 2);
    }
    SegmentPlace inside = at(4, 0.37);
    CableImpedance cable = solved(shapes.build(), kilohertz, inside);
    Complex gamma = gamma(2, kilohertz);
    same(
        cable.inputMegohm(at(0, 0)),
        endless(2, kilohertz).multiply(coth(gamma.multiply(700))),
        1e-10);
    CableImpedance.Potentials spread = cable.potentials(at(0, 0));
    for (SegmentPlace place : List.of(inside, at(0, 0.5), at(9, 1))) {
      double x = 70 * (place.segmentIndex() + place.fraction());
      Complex part = gamma.multiply(700 - x).cosh().divide(gamma.multiply(700).cosh());
      assertThat(spread.attenuation(place)).isCloseTo(part.abs(), within(1e-10 * part.abs()));
      same(spread.atMegohm(place), cable.inputMegohm(at(0, 0)).multiply(part), 1e-10);
    }
  }

  /** From the middle of the soma, which is a cylinder as long as it is wide, with two dendrites. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.5})
  void aBallWithTwoSticksIsAsItsFormulaSays(double kilohertz) {
    Morphology shape =
        new Shapes().add(-1, 0, 20, 20, 20).add(0, 1, 500, 3, 3).add(0, 0.5, 300, 1, 1).build();
    Complex stick = endless(3, kilohertz).multiply(coth(gamma(3, kilohertz).multiply(500)));
    Complex twig = endless(1, kilohertz).multiply(coth(gamma(1, kilohertz).multiply(300)));
    Complex soma = endless(20, kilohertz);
    Complex tanh = gamma(20, kilohertz).multiply(10).tanh();
    Complex towardsStick =
        soma.multiply(stick.add(soma.multiply(tanh))).divide(soma.add(stick.multiply(tanh)));
    Complex closed = soma.divide(tanh);
    Complex expected =
        towardsStick.reciprocal().add(closed.reciprocal()).add(twig.reciprocal()).reciprocal();
    same(solved(shape, kilohertz).inputMegohm(at(0, 0.5)), expected, 1e-10);
  }

  /** Daughters whose diameters to the power of 3/2 add up to their parent's, Rall 1962. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02, 0.4})
  void aTreeOfRallIsACylinder(double kilohertz) {
    double d = 4;
    double daughter = d / Math.pow(2, 2 / 3.0);
    double granddaughter = daughter / Math.pow(2, 2 / 3.0);
    Shapes shapes = new Shapes().add(-1, 0, 100, d, d);
    double shorter = 150 * Math.sqrt(daughter / d);
    shapes.add(0, 1, shorter, daughter, daughter).add(0, 1, shorter, daughter, daughter);
    double shortest = 80 * Math.sqrt(granddaughter / d);
    for (int i = 0; i < 4; i++) {
      shapes.add(1 + i / 2, 1, shortest, granddaughter, granddaughter);
    }
    Complex gamma = gamma(d, kilohertz);
    CableImpedance tree = solved(shapes.build(), kilohertz);
    same(
        tree.inputMegohm(at(0, 0)),
        endless(d, kilohertz).multiply(coth(gamma.multiply(330))),
        1e-10);
    Complex part = Complex.ONE.divide(gamma.multiply(330).cosh());
    same(tree.transferMegohm(at(0, 0), at(5, 1)), tree.inputMegohm(at(0, 0)).multiply(part), 1e-10);
  }

  @Property(tries = 60)
  void transferIsTheSameEitherWayAndNeverMoreThanInput(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 30) int count,
      @ForAll @DoubleRange(max = 2) double kilohertz) {
    Random random = new Random(seed);
    Morphology shape = Shapes.random(random, count);
    CableImpedance cell = solved(shape, kilohertz);
    for (int i = 0; i < 5; i++) {
      SegmentPlace here = at(random.nextInt(count), random.nextInt(3) / 2.0);
      SegmentPlace there = at(random.nextInt(count), random.nextInt(3) / 2.0);
      Complex forth = cell.transferMegohm(here, there);
      same(forth, cell.transferMegohm(there, here), 1e-8);
      assertThat(forth.abs()).isLessThanOrEqualTo(cell.inputMegohm(here).abs() * (1 + 1e-9));
      assertThat(cell.inputMegohm(here).getReal()).isPositive();
      assertThat(cell.potentials(here).attenuation(here)).isEqualTo(1);
    }
  }

  /**
   * A steady current leaves through the membrane: the mean potential is that of one compartment.
   */
  @Property(tries = 30)
  void allCurrentLeavesThroughTheMembrane(@ForAll long seed) {
    Morphology shape = Shapes.random(new Random(seed), 12);
    List<SegmentPlace> places = new ArrayList<>();
    int parts = 64;
    for (int segment = 0; segment < 12; segment++) {
      for (int i = 0; i < parts; i++) {
        places.add(at(segment, (i + 0.5) / parts));
      }
    }
    CableImpedance cell = CableImpedance.of(shape, membrane(shape), 0, places);
    CableImpedance.Potentials spread = cell.potentials(at(0, 0.5));
    double current = 0;
    for (SegmentPlace place : places) {
      var cable = shape.segments().get(place.segmentIndex()).cable();
      double half = 0.5 / parts;
      current +=
          spread.atMegohm(place).getReal()
              * LEAK
              * cable.lateralAreaUm2(place.fraction() - half, place.fraction() + half);
    }
    assertThat(current).isCloseTo(1, within(1e-5));
  }

  /** The solver's control volumes approach it with the square of their length. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 1})
  void controlVolumesConvergeToIt(double kilohertz) {
    Morphology shape =
        new Shapes()
            .add(-1, 0, 200, 6, 3)
            .add(0, 1, 300, 2, 1.2)
            .add(0, 1, 150, 1.5, 1.5)
            .add(1, 1, 100, 1, 0.7)
            .add(1, 1, 250, 0.9, 0.9)
            .build();
    Complex exact = solved(shape, kilohertz).transferMegohm(at(0, 0.5), at(4, 0.5));
    double coarse = exact.subtract(volumes(shape, kilohertz, 27)).abs();
    double fine = exact.subtract(volumes(shape, kilohertz, 81)).abs();
    assertThat(fine / exact.abs()).isLessThan(1e-3);
    assertThat(Math.log(coarse / fine) / Math.log(3)).isCloseTo(2, within(0.1));
  }

  /** Transfer impedance from the middle of segment 0 to that of segment 4 by elimination. */
  private static Complex volumes(Morphology shape, double kilohertz, int divisions) {
    CableLayout layout = CableLayout.of(SectionTree.of(shape), section -> divisions);
    int[] parents = layout.parents();
    double[] axial =
        layout.axialConductancesMicrosiemens(SegmentValues.uniform(shape, RESISTIVITY));
    double[] areas = layout.areasUm2();
    Complex[] diagonal = new Complex[parents.length];
    Complex[] current = new Complex[parents.length];
    for (int i = 0; i < parents.length; i++) {
      diagonal[i] = new Complex(LEAK, 2 * Math.PI * kilohertz * CAPACITANCE).multiply(areas[i]);
      current[i] = Complex.ZERO;
    }
    for (int i = 1; i < parents.length; i++) {
      diagonal[i] = diagonal[i].add(axial[i]);
      diagonal[parents[i]] = diagonal[parents[i]].add(axial[i]);
    }
    current[layout.volumeAt(0, 0.5)] = Complex.ONE;
    for (int i = parents.length - 1; i > 0; i--) {
      Complex factor = new Complex(axial[i]).divide(diagonal[i]);
      diagonal[parents[i]] = diagonal[parents[i]].subtract(factor.multiply(axial[i]));
      current[parents[i]] = current[parents[i]].add(factor.multiply(current[i]));
    }
    Complex[] potential = new Complex[parents.length];
    potential[0] = current[0].divide(diagonal[0]);
    for (int i = 1; i < parents.length; i++) {
      potential[i] = current[i].add(potential[parents[i]].multiply(axial[i])).divide(diagonal[i]);
    }
    return potential[layout.volumeAt(4, 0.5)];
  }

  @Test
  void whereNoCurrentCanLeaveThePotentialIsTheSameEverywhere() {
    Morphology shape = new Shapes().add(-1, 0, 100, 2, 2).add(0, 1, 10, 10, 4).build();
    LinearMembrane tight = LinearMembrane.uniform(shape, 0, CAPACITANCE, RESISTIVITY);
    CableImpedance steady = CableImpedance.of(shape, tight, 0);
    assertThat(steady.inputMegohm(at(0, 0)).isInfinite()).isTrue();
    assertThat(steady.transferMegohm(at(0, 0), at(1, 1)).isInfinite()).isTrue();
    assertThat(steady.potentials(at(0, 0)).attenuation(at(0, 0))).isEqualTo(1);
    assertThat(steady.potentials(at(0, 0)).attenuation(at(1, 1))).isEqualTo(1);
  }

  /** A resistor between a soma, through whose membrane all current leaves, and the tip. */
  @Test
  void aDendriteWithoutMembraneIsAResistor() {
    Morphology shape =
        Morphology.read(
            XmlDocument.parse(
                    "shape",
                    """
                    <morphology>
                      <segment id="0"><proximal x="0" y="0" z="0" diameter="10"/>
                        <distal x="10" y="0" z="0" diameter="10"/></segment>
                      <segment id="1"><parent segment="0"/><proximal x="10" y="0" z="0" diameter="2"/>
                        <distal x="110" y="0" z="0" diameter="1"/></segment>
                      <segmentGroup id="soma"><member segment="0"/></segmentGroup>
                    </morphology>
                    """)
                .root());
    LinearMembrane soma =
        new LinearMembrane(
            SegmentValues.uniform(shape, 0).assign("soma", LEAK),
            SegmentValues.uniform(shape, 0),
            SegmentValues.uniform(shape, RESISTIVITY));
    CableImpedance cell = CableImpedance.of(shape, soma, 0);
    double axial = RESISTIVITY * 100 / (Math.PI * 1 * 0.5);
    double difference = cell.inputMegohm(at(1, 1)).getReal() - cell.inputMegohm(at(0, 1)).getReal();
    assertThat(difference).isCloseTo(axial, within(1e-7 * axial));
    assertThat(cell.potentials(at(0, 1)).attenuation(at(1, 1))).isCloseTo(1, within(1e-12));
  }

  @Test
  void aLongCableNeitherOverflowsNorLosesItself() {
    Morphology shape = new Shapes().add(-1, 0, 4e6, 1, 1).build();
    CableImpedance cable = solved(shape, 0.1);
    same(cable.inputMegohm(at(0, 0)), endless(1, 0.1), 1e-10);
    assertThat(cable.potentials(at(0, 0)).attenuation(at(0, 1))).isLessThan(1e-300);
  }

  /** A cone in slices is a cone in as many segments, and in thinner ones. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 1})
  void aConeDoesNotDependOnHowItIsCut(double kilohertz) {
    Morphology whole = new Shapes().add(-1, 0, 400, 8, 0.8).build();
    Shapes parts = new Shapes();
    int count = 1000;
    for (int i = 0; i < count; i++) {
      parts.add(i - 1, 1, 400.0 / count, 8 - 7.2 * i / count, 8 - 7.2 * (i + 1) / count);
    }
    Complex end = solved(whole, kilohertz).transferMegohm(at(0, 0), at(0, 1));
    same(end, solved(parts.build(), kilohertz).transferMegohm(at(0, 0), at(count - 1, 1)), 1e-6);
  }

  @Test
  void whatCannotBeIsRefused() {
    Morphology shape = new Shapes().add(-1, 0, 20, 10, 10).build();
    assertThatThrownBy(() -> solved(shape, -1)).hasMessageContaining("frequency -1.0 kHz");
    LinearMembrane unstated =
        new LinearMembrane(
            SegmentValues.uniform(shape, LEAK),
            new SegmentValues(shape),
            SegmentValues.uniform(shape, 0));
    assertThatThrownBy(() -> CableImpedance.of(shape, unstated, 0))
        .hasMessage(
            "specific capacitance of segment 0 is not stated; a number that is not negative is expected");
    LinearMembrane open = LinearMembrane.uniform(shape, LEAK, CAPACITANCE, 0);
    assertThatThrownBy(() -> CableImpedance.of(shape, open, 0))
        .hasMessage("axial resistivity of segment 0 is 0.0; a number greater than 0 is expected");
    assertThatThrownBy(() -> solved(shape, 0).inputMegohm(at(0, 0.3)))
        .hasMessageContaining("was not asked for");
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Steady solutions on layouts against Rall's: a cylinder with conductance G_L at its end has the
 * input conductance {@code G∞ (G_L + G∞ tanh l) / (G∞ + G_L tanh l)}, with {@code l = L/λ}, {@code
 * λ = √(d R_m / 4 R_a)}, {@code G∞ = π d² / (4 R_a λ)}.
 */
class CableSolutionTest {
  /** 3e-4 S/cm² = 3e-6 µS/µm². */
  private static final double MEMBRANE = 3e-6;

  /** 150 Ω·cm. */
  private static final double RESISTIVITY = 1.5;

  /**
   * A soma that is isopotential to about 1e-8; less would drown the membrane's conductance in
   * rounding.
   */
  private static final double NEGLIGIBLE = 1e-4;

  private static double branch(double length, double diameter, double load) {
    double lambda = Math.sqrt(diameter / (4 * RESISTIVITY * MEMBRANE));
    double infinite = Math.PI * diameter * diameter / (4 * RESISTIVITY * lambda);
    double tanh = Math.tanh(length / lambda);
    return infinite * (load + infinite * tanh) / (infinite + load * tanh);
  }

  private static double soma(double diameter) {
    return Math.PI * diameter * diameter * MEMBRANE;
  }

  private static double inputResistance(Shapes shapes, int refinement) {
    Morphology morphology =
        Shapes.morphology(
            shapes.text() + "<segmentGroup id='ball'><member segment='0'/></segmentGroup>");
    CableLayout layout =
        CableLayout.of(SectionTree.of(morphology), section -> section.isRoot() ? 1 : refinement);
    SegmentValues resistivity =
        SegmentValues.uniform(morphology, RESISTIVITY).assign("ball", NEGLIGIBLE);
    return new SteadyState(layout, layout.axialConductancesMicrosiemens(resistivity), MEMBRANE)
        .resistances(0)[0];
  }

  /** Halving the volumes must quarter the error. */
  private static void assertSecondOrder(
      double exact, IntToDoubleFunction solution, int coarse, int factor, double tolerance) {
    double first = Math.abs(solution.applyAsDouble(coarse) - exact);
    double second = Math.abs(solution.applyAsDouble(coarse * factor) - exact);
    assertThat(Math.log(first / second) / Math.log(factor)).as("order").isCloseTo(2, within(0.1));
    assertThat(second / exact).isLessThan(tolerance);
  }

  @Test
  void ballAndStickConvergesToItsInputResistance() {
    double exact = 1 / (soma(20) + branch(1000, 2, 0));
    assertSecondOrder(
        exact,
        n -> inputResistance(new Shapes().root(0, 0, 20, 20).child(1, 0, 1, 1000, 2, 2), n),
        20,
        2,
        5e-4);
  }

  @Test
  void branchedTreeConvergesToItsInputResistance() {
    // Two dendrites on the soma's end, one on its start; the first one branches twice, out of
    // proportion to the 3/2 rule.
    double twigs = branch(200, 0.8, 0) + branch(150, 1.1, 0);
    double first = branch(300, 2.5, twigs + branch(120, 1.5, 0));
    double exact = 1 / (soma(16) + first + branch(500, 1.2, 0) + branch(250, 3, 0));
    assertSecondOrder(
        exact,
        n ->
            inputResistance(
                new Shapes()
                    .root(0, 16, 16, 16)
                    .child(1, 0, 1, 300, 2.5, 2.5)
                    .child(2, 1, 1, 200, 0.8, 0.8)
                    .child(3, 1, 1, 150, 1.1, 1.1)
                    .child(4, 1, 1, 120, 1.5, 1.5)
                    .child(5, 0, 1, 500, 1.2, 1.2)
                    .child(6, 0, 0, 250, 3, 3),
                n),
        20,
        2,
        5e-4);
  }

  @Test
  void treeThatObeysThe32RuleIsItsEquivalentCylinder() {
    // Daughters of diameter d/2^(2/3), lengths in proportion to their λ, i.e. to √d: a cylinder of
    // three times 0.4 λ.
    double d0 = 4;
    double d1 = d0 / Math.cbrt(4);
    double d2 = d1 / Math.cbrt(4);
    double lambda0 = Math.sqrt(d0 / (4 * RESISTIVITY * MEMBRANE));
    double length0 = 0.4 * lambda0;
    double length1 = length0 * Math.sqrt(d1 / d0);
    double length2 = length0 * Math.sqrt(d2 / d0);
    Shapes shapes = new Shapes().root(0, length0, d0, d0);
    for (int i = 1; i <= 2; i++) {
      shapes
          .child(i, 0, 1, length1, d1, d1)
          .child(2 * i + 1, i, 1, length2, d2, d2)
          .child(2 * i + 2, i, 1, length2, d2, d2);
    }
    SectionTree sections = SectionTree.of(shapes.morphology());
    double infinite = Math.PI * d0 * d0 / (4 * RESISTIVITY * lambda0);
    assertSecondOrder(
        1,
        n -> {
          // In units of λ: the current enters h/2 from the sealed start, the potential is read h/2
          // from the sealed tip.
          double half = 0.4 / (2 * n);
          double exact = Math.cosh(half) * Math.cosh(half) / (infinite * Math.sinh(1.2));
          CableLayout layout = CableLayout.of(sections, section -> n);
          double[] g = layout.axialConductancesMicrosiemens(RESISTIVITY);
          double[] v = new SteadyState(layout, g, MEMBRANE).resistances(0);
          return v[layout.volumeAt(3, 1)] / exact;
        },
        4,
        2,
        2e-4);
  }

  @Test
  void twigInTheMiddleOfACableConvergesWhenItsPlaceIsTheCentreOfAVolume() {
    // Current into the twig's soma-like end; the cable stretches to both sides of the twig's root.
    double exact = 1 / (soma(12) + branch(100, 1, 2 * branch(400, 2, 0)));
    assertSecondOrder(
        exact,
        n -> {
          Morphology morphology =
              new Shapes()
                  .root(0, 800, 2, 2)
                  .child(1, 0, 0.5, 100, 1, 1)
                  .child(2, 1, 1, 0, 12, 12)
                  .group("ball", 2)
                  .morphology();
          CableLayout layout =
              CableLayout.of(SectionTree.of(morphology), section -> section.index() == 2 ? 1 : n);
          SegmentValues resistivity =
              SegmentValues.uniform(morphology, RESISTIVITY).assign("ball", NEGLIGIBLE);
          int ball = layout.volumeAt(2, 0.5);
          return new SteadyState(
                  layout, layout.axialConductancesMicrosiemens(resistivity), MEMBRANE)
              .resistances(ball)[ball];
        },
        9,
        3,
        2e-4);
  }

  @Test
  void taperedCableAgreesWithManyShortCylinders() {
    // 2000 cylinders stand for the taper; 200 volumes cut from one frustum must see the same cable.
    Shapes steps = new Shapes().root(0, 0, 10, 10);
    Shapes taper = new Shapes().root(0, 0, 10, 10).child(1, 0, 1, 400, 4, 1);
    for (int i = 0; i < 2000; i++) {
      double diameter = 4 - 3 * (i + 0.5) / 2000;
      steps.child(i + 1, i, 1, 0.2, diameter, diameter);
    }
    // Slant against straight: the taper's area is larger by √(1 + (1.5/400)²), 7e-6.
    assertThat(inputResistance(taper, 200))
        .isCloseTo(inputResistance(steps, 1), within(1e-4 * inputResistance(steps, 1)));
  }
}

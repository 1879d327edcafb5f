/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.lab.clamp.TestChannels.boltzmann;
import static org.ranvier.lab.clamp.TestChannels.channel;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.ranvier.lab.clamp.ClampProtocol.ActionPotential;
import org.ranvier.lab.clamp.ClampProtocol.Ramp;
import org.ranvier.lab.clamp.ClampProtocol.Steps;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.ModelProblemException;

/** Channels of which theory tells what they do under a clamp. */
class ClampedChannelTest {
  private static final ClampFamily STEPS =
      new Steps(-80, 5, 20, 5, new Levels(-60, 40, 10)).family();
  private static final double SAMPLE_MS = 0.05;

  private static double gate(double start, double a, double b, double ms) {
    double rest = a / (a + b);
    return rest + (start - rest) * Math.exp(-(a + b) * ms);
  }

  /** A gate of Hodgkin and Huxley in a family of steps. */
  private static double stepped(
      DoubleUnaryOperator alpha, DoubleUnaryOperator beta, double mv, double ms) {
    double ah = alpha.applyAsDouble(-80);
    double bh = beta.applyAsDouble(-80);
    double start = ah / (ah + bh);
    if (ms < 5) {
      return start;
    }
    double a = alpha.applyAsDouble(mv);
    double b = beta.applyAsDouble(mv);
    return ms < 25 ? gate(start, a, b, ms - 5) : gate(gate(start, a, b, 20), ah, bh, ms - 25);
  }

  @Test
  void gatesRelaxAsTheirFormulaSays() {
    List<SweepTrace> traces = channel("na").run(STEPS, SAMPLE_MS);
    assertThat(traces).hasSize(11);
    for (SweepTrace each : traces) {
      double mv = each.sweep().varied();
      assertThat(each.timesMs()).hasSize(601);
      for (int i = 0; i < each.timesMs().length; i++) {
        double ms = i / 20.0;
        double m = stepped(TestChannels::alphaM, TestChannels::betaM, mv, ms);
        double h = stepped(TestChannels::alphaH, TestChannels::betaH, mv, ms);
        assertThat(each.gates().get("m")[i]).isCloseTo(m, within(1e-12));
        assertThat(each.gates().get("h")[i]).isCloseTo(h, within(1e-12));
        assertThat(each.open()[i]).isCloseTo(m * m * m * h, within(1e-12));
      }
    }
  }

  @Test
  void samplesAtAJumpHaveThePotentialAfterIt() {
    SweepTrace trace = channel("k").run(STEPS, SAMPLE_MS).getLast();
    assertThat(trace.potentialsMv()[99]).isEqualTo(-80);
    assertThat(trace.potentialsMv()[100]).isEqualTo(40);
    assertThat(trace.potentialsMv()[499]).isEqualTo(40);
    assertThat(trace.potentialsMv()[500]).isEqualTo(-80);
    assertThat(trace.current(2, -77)[100]).isEqualTo(2 * trace.open()[100] * (40 + 77));
  }

  @Test
  void samplesNeedNotFitThePieces() {
    SweepTrace fine = channel("na").run(STEPS, 0.01).getFirst();
    SweepTrace coarse = channel("na").run(STEPS, 0.37).getFirst();
    for (int i = 0; i < coarse.timesMs().length; i++) {
      assertThat(coarse.open()[i]).isCloseTo(fine.open()[37 * i], within(1e-12));
    }
  }

  @Test
  void kineticSchemesKeepTheirSum() {
    for (String id : List.of("k_five", "slow")) {
      for (SweepTrace each : channel(id).run(STEPS, SAMPLE_MS)) {
        for (int i = 0; i < each.timesMs().length; i++) {
          int at = i;
          double sum = each.occupancies().values().stream().mapToDouble(x -> x[at]).sum();
          assertThat(sum).isCloseTo(1, within(1e-12));
          each.occupancies().values().forEach(x -> assertThat(x[at]).isBetween(-1e-12, 1 + 1e-12));
        }
      }
    }
  }

  @Test
  void aSchemeRestsWhereItsRatesBalance() {
    // c1 – c2 – o – i in a row: ratios of neighbours are ratios of rates.
    SweepTrace rest = channel("slow").run(STEPS, SAMPLE_MS).getFirst();
    double first = vHalf(-80, -30, 2, 0.5, 2) / vHalf(-80, -30, -2, 0.5, 2);
    assertThat(rest.occupancies().get("s/c2")[0] / rest.occupancies().get("s/c1")[0])
        .isCloseTo(first, within(1e-9 * first));
    double last = boltzmann(-80, -25, 8) / (1 - boltzmann(-80, -25, 8));
    assertThat(rest.occupancies().get("s/i")[0])
        .isCloseTo(last * rest.occupancies().get("s/o")[0], within(1e-15));
  }

  private static double vHalf(double mv, double half, double z, double share, double tauMs) {
    return 1 / (tauMs / Math.exp(z * share * (mv - half) / 25.3) + 0.1);
  }

  @Test
  void aGateAndItsKineticSchemesAreTheSame() {
    double[] times = new double[401];
    double[] spike = new double[401];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * 0.05;
      spike[i] = -65 + 100 * Math.exp(-Math.pow((times[i] - 8) / 0.7, 2));
    }
    List<ClampFamily> families =
        List.of(
            STEPS,
            new Ramp(-80, 10, -100, 50, 300).family(),
            new ActionPotential(times, spike).family());
    for (ClampFamily family : families) {
      List<SweepTrace> gate = channel("k").run(family, SAMPLE_MS);
      for (String id : List.of("k_ks", "k_five")) {
        List<SweepTrace> scheme = channel(id).run(family, SAMPLE_MS);
        for (int i = 0; i < gate.size(); i++) {
          assertThat(scheme.get(i).open()).containsExactly(gate.get(i).open(), within(1e-9));
        }
      }
    }
  }

  @Test
  void aRampIsAsAnIndependentIntegrationFindsIt() {
    SweepTrace trace = channel("na").run(new Ramp(-80, 5, -100, 50, 15).family(), 0.5).getFirst();
    double[] m = {0};
    double a = TestChannels.alphaM(-80);
    m[0] = gate(a / (a + TestChannels.betaM(-80)), a, TestChannels.betaM(-80), 5);
    double[] end =
        integrated(
            m,
            15,
            (t, y, slope) -> {
              double mv = -100 + 10 * t;
              slope[0] = TestChannels.alphaM(mv) * (1 - y[0]) - TestChannels.betaM(mv) * y[0];
            });
    assertThat(trace.gates().get("m")[40]).isCloseTo(end[0], within(1e-8));
  }

  @FunctionalInterface
  private interface Slopes {
    void at(double ms, double[] y, double[] slope);
  }

  private static double[] integrated(double[] start, double ms, Slopes slopes) {
    double[] end = new double[start.length];
    new DormandPrince853Integrator(1e-9, 1, 1e-13, 1e-13)
        .integrate(
            new FirstOrderDifferentialEquations() {
              @Override
              public int getDimension() {
                return start.length;
              }

              @Override
              public void computeDerivatives(double t, double[] y, double[] slope) {
                slopes.at(t, y, slope);
              }
            },
            0,
            start,
            ms,
            end);
    return end;
  }

  @Test
  void statesThatAreNotLinearAreFollowed() {
    SweepTrace trace = channel("two").run(STEPS, 1).getLast();
    double rest = boltzmann(-80, -30, 10);
    double[] start =
        integrated(new double[] {0, 1}, 2000, (t, y, slope) -> twoStates(rest, y, slope));
    assertThat(trace.open()[0]).isCloseTo(start[0] * start[1], within(1e-9));
    double up = boltzmann(40, -30, 10);
    double[] end = integrated(start, 20, (t, y, slope) -> twoStates(up, y, slope));
    assertThat(trace.open()[25]).isCloseTo(end[0] * end[1], within(1e-8));
  }

  private static void twoStates(double up, double[] y, double[] slope) {
    slope[0] = up * (1 - y[0]) * (1 + 3 * y[1]) - 0.5 * y[0];
    slope[1] = (1 - y[1] - 4 * y[0] * y[0] * y[1]) / 20;
  }

  @Test
  void warmthSpeedsGatesUpAndScalesConductances() {
    ClampConditions warm = ClampConditions.USUAL.at(30);
    ClampedChannel a = ClampedChannel.of(TestChannels.model(), "a", warm);
    SweepTrace trace = a.run(STEPS, SAMPLE_MS).getLast();
    double m0 = boltzmann(-80, -30, 9);
    double m1 = boltzmann(40, -30, 9);
    double m = m1 + (m0 - m1) * Math.exp(-10 / (5 / 3.0));
    double f0 = boltzmann(-80, -60, -7);
    double f1 = boltzmann(40, -60, -7);
    double f =
        0.6 * (f1 + (f0 - f1) * Math.exp(-10 / 20.0))
            + 0.4 * (f1 + (f0 - f1) * Math.exp(-10 / 200.0));
    assertThat(trace.open()[300]).isCloseTo(1.5 * m * f, within(1e-12));
    assertThat(trace.gates()).containsKeys("m", "f", "f/fast", "f/late");
  }

  @Test
  void whatOpensAtOnceFollowsTheCommand() {
    SweepTrace trace = channel("now").run(STEPS, SAMPLE_MS).getLast();
    assertThat(trace.open()[99]).isCloseTo(Math.pow(boltzmann(-80, -30, 9), 2), within(1e-14));
    assertThat(trace.open()[100]).isCloseTo(Math.pow(boltzmann(40, -30, 9), 2), within(1e-14));
  }

  @Test
  void aLeakIsOhmic() {
    SweepTrace trace = channel("leak").run(STEPS, SAMPLE_MS).getLast();
    assertThat(Arrays.stream(trace.open())).allMatch(each -> each == 1);
    assertThat(channel("leak").dependsOnPotential()).isFalse();
    assertThat(channel("na").dependsOnPotential()).isTrue();
  }

  @Test
  void aGapInAFormulaIsSteppedOver() {
    // x/(e^x − 1) is 1 at −30 mV, where it is written as 0/0.
    SweepTrace at = channel("bare").run(steady(-30), 1).getFirst();
    assertThat(at.open()[0]).isCloseTo(0.5, within(1e-7));
    SweepTrace near = channel("bare").run(steady(-30 + 1e-11), 1).getFirst();
    assertThat(near.open()[0]).isCloseTo(0.5, within(1e-10));
  }

  private static ClampFamily steady(double mv) {
    return new ClampFamily(
        mv, List.of(new Sweep(mv, List.of(VoltagePiece.level(10, mv)), List.of())));
  }

  @Test
  void oneGateCanBeClampedAlone() {
    var gate = TestChannels.model().get("k").children("gates").getFirst();
    var system = new org.ranvier.lems.flat.Flattener(TestChannels.model()).flatten(gate);
    SweepTrace trace =
        ClampedChannel.of(system, ClampConditions.USUAL).run(steady(-20), 1).getFirst();
    double n = TestChannels.alphaN(-20) / (TestChannels.alphaN(-20) + TestChannels.betaN(-20));
    assertThat(trace.open()[0]).isCloseTo(Math.pow(n, 4), within(1e-14));
    assertThat(trace.gates()).containsKey("n");
  }

  @Test
  void whatCannotBeClampedIsSaid() {
    assertThatThrownBy(() -> channel("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"nobody\"")
        .hasMessageContaining("k_five");
    assertThatThrownBy(() -> channel("pulse"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("pulse");
    assertThatThrownBy(() -> channel("random"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("random numbers");
    assertThatThrownBy(() -> channel("switch"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("OnCondition");
    ClampedChannel log = channel("log");
    assertThatThrownBy(() -> log.run(steady(-10), 1))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("not a number at -10");
    assertThatThrownBy(() -> log.run(STEPS, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRunCanBeCancelled() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    ClampedChannel k = channel("k");
    assertThatThrownBy(() -> k.run(STEPS, 1, cancellation))
        .isInstanceOf(CancellationException.class);
  }
}

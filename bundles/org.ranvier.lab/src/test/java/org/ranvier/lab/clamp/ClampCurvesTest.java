/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.lab.clamp.TestChannels.channel;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.lab.clamp.ClampProtocol.ActionPotential;
import org.ranvier.lab.clamp.ClampProtocol.Inactivation;
import org.ranvier.lab.clamp.ClampProtocol.Ramp;
import org.ranvier.lab.clamp.ClampProtocol.Recovery;
import org.ranvier.lab.clamp.ClampProtocol.Steps;
import org.ranvier.lab.clamp.ClampProtocol.Tails;

/** Curves of the squid's channels, for which formulas tell what is read off. */
class ClampCurvesTest {
  private static final double SAMPLE_MS = 0.02;

  private static double n(double mv) {
    return TestChannels.alphaN(mv) / (TestChannels.alphaN(mv) + TestChannels.betaN(mv));
  }

  private static double h(double mv) {
    return TestChannels.alphaH(mv) / (TestChannels.alphaH(mv) + TestChannels.betaH(mv));
  }

  @Test
  void steadyCurrentsFollowTheSteadyState() {
    List<SweepTrace> traces =
        channel("k").run(new Steps(-80, 0, 300, 0, new Levels(-60, 40, 20)).family(), 0.5);
    ClampCurve steady = ClampCurves.steadyCurrent(traces, 36, -77);
    assertThat(steady.varied()).containsExactly(-60, -40, -20, 0, 20, 40);
    for (int i = 0; i < steady.varied().length; i++) {
      double mv = steady.varied()[i];
      assertThat(steady.values()[i]).isCloseTo(36 * Math.pow(n(mv), 4) * (mv + 77), within(1e-8));
    }
    // A gate that only opens has its peak at the end.
    assertThat(ClampCurves.peakCurrent(traces, 36, -77).values()).isEqualTo(steady.values());
    ClampCurve activation = ClampCurves.peakConductance(traces).normalised();
    assertThat(activation.values()[5]).isEqualTo(1);
    assertThat(activation.values()[2]).isCloseTo(Math.pow(n(-20) / n(40), 4), within(1e-9));
    assertThat(ClampCurves.steadyConductance(traces).values()[2])
        .isCloseTo(Math.pow(n(-20), 4), within(1e-9));
  }

  @Test
  void aPeakInwardsIsNegative() {
    List<SweepTrace> traces =
        channel("na").run(new Steps(-80, 1, 20, 1, new Levels(-40, 80, 20)).family(), SAMPLE_MS);
    ClampCurve peak = ClampCurves.peakCurrent(traces, 120, 50);
    assertThat(peak.values()[2]).isNegative();
    assertThat(peak.values()[6]).isPositive();
    assertThat(Math.abs(ClampCurves.steadyCurrent(traces, 120, 50).values()[2]))
        .isLessThan(Math.abs(peak.values()[2]) / 20);
  }

  @Test
  void tailsBeginWithTheConductanceOfThePulse() {
    List<SweepTrace> traces =
        channel("k")
            .run(new Tails(-80, 1, 40, 200, 10, new Levels(-120, -40, 20)).family(), SAMPLE_MS);
    ClampCurve tails = ClampCurves.tailCurrent(traces, 1, -77);
    for (int i = 0; i < tails.varied().length; i++) {
      assertThat(tails.values()[i])
          .isCloseTo(Math.pow(n(40), 4) * (tails.varied()[i] + 77), within(1e-9));
    }
  }

  @Test
  void inactivationIsThatOfTheGate() {
    // Prepulses of 400 ms bring h to rest; m forgets them within the test pulse as h does not.
    List<SweepTrace> traces =
        channel("na")
            .run(new Inactivation(-80, 1, 400, 20, 5, new Levels(-130, -60, 10)).family(), 0.01);
    ClampCurve curve = ClampCurves.peakConductance(traces).normalised();
    for (int i = 0; i < curve.varied().length; i++) {
      assertThat(curve.values()[i]).isCloseTo(h(curve.varied()[i]) / h(-130), within(0.02));
    }
  }

  @Test
  void recoveryIsThatOfTheGate() {
    List<Double> gaps = List.of(0.5, 1.0, 2.0, 5.0, 10.0, 40.0);
    List<SweepTrace> traces =
        channel("na").run(new Recovery(-90, 1, 20, 30, 5, gaps).family(), 0.01);
    ClampCurve curve = ClampCurves.recovery(traces);
    double rate = TestChannels.alphaH(-90) + TestChannels.betaH(-90);
    for (int i = 2; i < gaps.size(); i++) { // m has left its open state by then
      double expected = 1 + (h(20) / h(-90) - 1) * Math.exp(-rate * gaps.get(i));
      assertThat(curve.values()[i]).isCloseTo(expected, within(0.01));
    }
    assertThat(curve.varied()[3]).isEqualTo(5);
  }

  @Test
  void aSlowRampFollowsTheSteadyState() {
    SweepTrace trace = channel("k").run(new Ramp(-80, 5, -80, 40, 60_000).family(), 10).getFirst();
    ClampCurve curve = ClampCurves.ramp(trace, 1, -77);
    for (int i = 0; i < curve.varied().length; i += 100) {
      double mv = curve.varied()[i];
      assertThat(curve.values()[i]).isCloseTo(Math.pow(n(mv), 4) * (mv + 77), within(0.02));
    }
    assertThat(curve.varied()[0]).isCloseTo(-80, within(0.02));
  }

  @Test
  void nothingReadIsNoNumber() {
    TimeWindow window = new TimeWindow(5, 6);
    double[] times = {0, 1, 2};
    assertThat(Readout.peak(times, times, window)).isNaN();
    assertThat(Readout.start(times, times, window)).isNaN();
    assertThat(Readout.steady(times, times, window)).isNaN();
    ClampCurve none = new ClampCurve(new double[] {1, 2}, new double[] {Double.NaN, -1});
    assertThat(none.normalised().values()[1]).isEqualTo(-1);
  }

  @Test
  void whatMakesNoCommandIsRefused() {
    assertThatThrownBy(() -> new Levels(0, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Levels(0, 1e6, 1)).hasMessageContaining("larger step");
    assertThatThrownBy(() -> VoltagePiece.level(-1, 0)).hasMessageContaining("-1.0 ms");
    assertThatThrownBy(() -> VoltagePiece.level(1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Sweep(0, List.of(), List.of())).hasMessageContaining("command");
    assertThatThrownBy(() -> new ClampFamily(0, List.of())).hasMessageContaining("sweeps");
    assertThatThrownBy(
            () ->
                new ClampFamily(
                    Double.NaN, new Steps(0, 1, 1, 1, new Levels(0, 0, 1)).family().sweeps()))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new TimeWindow(1, 1)).hasMessageContaining("window");
    assertThatThrownBy(() -> new ActionPotential(new double[] {0}, new double[] {0}))
        .hasMessageContaining("two or more");
    assertThatThrownBy(() -> new ActionPotential(new double[] {0, 0}, new double[] {0, 0}))
        .hasMessageContaining("times that grow");
    assertThatThrownBy(() -> new ClampConditions(-300, 0, 0)).hasMessageContaining("-300");
    assertThatThrownBy(() -> new ClampConditions(20, -1, 0)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new ClampCurve(new double[1], new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void levelsGoEitherWay() {
    assertThat(new Levels(0, -30, 10).all()).containsExactly(0.0, -10.0, -20.0, -30.0);
    assertThat(new Levels(0, 25, 10).all()).containsExactly(0.0, 10.0, 20.0);
    ClampFamily family = new Steps(-80, 1, 2, 3, new Levels(0, 10, 10)).family();
    assertThat(family.durationMs()).isEqualTo(6);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClampStudyTest {
  private final ClampedChannel potassium = TestChannels.channel("k");
  private final ClampedChannel sodium = TestChannels.channel("na");

  private static List<SweepTrace> run(ClampedChannel channel, ClampStudy study) {
    return channel.run(study.protocol().family(), study.sampleMs());
  }

  @ParameterizedTest
  @EnumSource(ClampStudy.Kind.class)
  void eachHasSweepsAndACurve(ClampStudy.Kind kind) {
    ClampStudy study = ClampStudy.usual(kind);
    List<SweepTrace> traces = run(sodium, study);
    assertThat(traces).hasSize(study.protocol().family().sweeps().size());
    assertThat(traces.getFirst().timesMs().length).isBetween(350, 4000);
    boolean any = study.openings(traces).isPresent() || study.currents(traces, 1, 50).isPresent();
    assertThat(any).isTrue();
  }

  /** A delayed rectifier does not inactivate: at the end of long steps its curve is n∞⁴. */
  @Test
  void longStepsGiveTheSteadyStateOfTheGate() {
    ClampStudy study = new ClampStudy(ClampStudy.Kind.STEPS, -90, new Levels(-60, 40, 20), 0, 200);
    ClampCurve curve = study.openings(run(potassium, study)).orElseThrow();
    double largest = open(40);
    for (int i = 0; i < curve.varied().length; i++) {
      assertThat(curve.values()[i])
          .as("%s mV", curve.varied()[i])
          .isEqualTo(open(curve.varied()[i]) / largest, within(1e-6));
    }
  }

  private static double open(double mv) {
    double alpha = TestChannels.alphaN(mv);
    return Math.pow(alpha / (alpha + TestChannels.betaN(mv)), 4);
  }

  @Test
  void sodiumIsLessAvailableTheLongerAndHigherItWasHeldAndRecovers() {
    ClampStudy inactivation = ClampStudy.usual(ClampStudy.Kind.INACTIVATION);
    double[] available = inactivation.openings(run(sodium, inactivation)).orElseThrow().values();
    double[] falling = available.clone();
    Arrays.sort(falling);
    for (int i = 0; i < available.length; i++) {
      assertThat(available[i]).isEqualTo(falling[falling.length - 1 - i]);
    }
    assertThat(available[0]).isEqualTo(1);
    assertThat(available[available.length - 1]).isLessThan(0.05);

    ClampStudy recovery = ClampStudy.usual(ClampStudy.Kind.RECOVERY);
    double[] recovered = recovery.openings(run(sodium, recovery)).orElseThrow().values();
    assertThat(recovered[0]).isLessThan(recovered[recovered.length - 1]);
    assertThat(recovered[recovered.length - 1]).isEqualTo(1, within(0.01));
  }

  @Test
  void currentsTurnAtTheReversalPotential() {
    ClampStudy tails = ClampStudy.usual(ClampStudy.Kind.TAILS);
    ClampCurve curve = tails.currents(run(potassium, tails), 1, -77).orElseThrow();
    for (int i = 0; i < curve.varied().length; i++) {
      assertThat(Math.signum(curve.values()[i])).isEqualTo(Math.signum(curve.varied()[i] + 77));
    }
    ClampStudy ramp = ClampStudy.usual(ClampStudy.Kind.RAMP);
    assertThat(ramp.openings(run(potassium, ramp))).isEmpty();
    assertThat(ramp.currents(run(potassium, ramp), 1, -77).orElseThrow().varied())
        .hasSizeGreaterThan(290);
  }

  @Test
  void aSpikeOfTheSquidGoesFromRestToThePeak() {
    ClampStudy study =
        new ClampStudy(ClampStudy.Kind.ACTION_POTENTIAL, -70, new Levels(0, 0, 1), 30, 24);
    SweepTrace trace = run(potassium, study).getFirst();
    double[] mv = trace.potentialsMv();
    assertThat(study.protocol().family().durationMs()).isCloseTo(24, within(1e-9));
    assertThat(mv[0]).isEqualTo(-70);
    assertThat(Arrays.stream(mv).max().orElseThrow()).isCloseTo(30, within(0.5));
    // It undershoots, and comes back; half of the height lasts a tenth or so.
    assertThat(Arrays.stream(mv).min().orElseThrow()).isBetween(-85.0, -75.0);
    assertThat(mv[mv.length - 1]).isBetween(-85.0, -68.0);
    long wide = Arrays.stream(mv).filter(each -> each > -20).count();
    assertThat(wide / (double) mv.length).isBetween(0.05, 0.15);
    // A delayed rectifier opens after the peak.
    int peak = 0;
    int most = 0;
    for (int i = 0; i < mv.length; i++) {
      peak = mv[i] > mv[peak] ? i : peak;
      most = trace.open()[i] > trace.open()[most] ? i : most;
    }
    assertThat(most).isGreaterThan(peak);
    assertThat(study.openings(List.of(trace))).isEmpty();
    assertThat(study.currents(List.of(trace), 1, -77).orElseThrow().varied()).contains(mv[peak]);
  }

  @Test
  void aRecordedPotentialIsTheCommand() {
    ClampStudy study =
        ClampStudy.usual(ClampStudy.Kind.ACTION_POTENTIAL)
            .with(
                new ClampProtocol.ActionPotential(
                    new double[] {0, 1, 2, 6}, new double[] {-60, -60, 20, -60}));
    SweepTrace trace = run(sodium, study).getFirst();
    assertThat(trace.timesMs()[trace.timesMs().length - 1]).isCloseTo(6, within(1e-9));
    assertThat(Arrays.stream(trace.potentialsMv()).max().orElseThrow()).isCloseTo(20, within(0.5));
  }

  @Test
  void numbersThatMakeNoExperimentAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClampStudy(ClampStudy.Kind.STEPS, -90, new Levels(0, 10, 1), 0, 0))
        .withMessageContaining("above 0 ms");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ClampStudy(ClampStudy.Kind.STEPS, Double.NaN, new Levels(0, 10, 1), 0, 5))
        .withMessageContaining("NaN");
  }
}

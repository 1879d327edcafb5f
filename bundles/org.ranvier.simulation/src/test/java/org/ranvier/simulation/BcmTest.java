/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plasticity by rates with a threshold that slides (Bienenstock, Cooper and Munro 1982). */
class BcmTest {
  private static final double TAU_PRE = 50;
  private static final double TAU_POST = 80;
  private static final double TARGET = 0.02;

  @TempDir Path folder;

  /** eta 1e-3, target rate 20 Hz. */
  private static String rule(double theta0, double tauTheta) {
    return """
        <bcmMechanism id="rule" w0="0.5" wMin="0" wMax="1" eta="0.001" targetRate="20Hz"
            theta0="%s Hz" tauPre="50ms" tauPost="80ms" tauTheta="%s ms"/>
        """
        .formatted(theta0, tauTheta);
  }

  /** Rate by a trace, per ms. */
  private static double rate(double[] spikes, double t, double tau) {
    return Arrays.stream(spikes)
        .filter(s -> s <= t + 1e-9)
        .map(s -> Math.exp((s - t) / tau) / tau)
        .sum();
  }

  /** ∫ x·y·(y − θ) dt by the midpoints of small intervals, none of which holds a spike. */
  private static double integral(double[] pre, double[] post, double theta, double end) {
    double h = 0.05;
    double sum = 0;
    for (double t = h / 2; t < end; t += h) {
      double y = rate(post, t, TAU_POST);
      sum += h * rate(pre, t, TAU_PRE) * y * (y - theta);
    }
    return sum;
  }

  /** A threshold that practically stands still: the sign of the change is that of y − θ. */
  @Test
  void ratesAboveTheThresholdPotentiateAndRatesBelowDepress() {
    double[] pre = PairedSpikes.regular(20, 20, 25);
    for (double interval : new double[] {100, 50, 20, 10}) {
      double[] post = PairedSpikes.regular((int) (500 / interval), 25, interval);
      double end = Math.max(pre[19], post[post.length - 1]) + 100;
      double expected = 1e-3 * integral(pre, post, 0.025, end) / (TARGET * TARGET);
      String rule = rule(25, 1e12);
      double[] w = new double[2];
      for (int n = 0; n < 2; n++) {
        PairedSpikes run = new PairedSpikes(rule, pre, post).step(0.2 / (n + 1)).rest(100);
        w[n] = PairedSpikes.end(run.run(folder, "rule/w"), 0) - 0.5;
      }
      assertThat(2 * w[1] - w[0]).isCloseTo(expected, Percentage.withPercentage(0.1));
      assertThat(w[1] > 0).isEqualTo(interval < 50);
    }
  }

  /** A regular train of interval T leaves a mean of y² of (1 − e^(−2T/τ))/(2Tτ(1 − e^(−T/τ))²). */
  @Test
  void thresholdSlidesToTheMeanSquareOfTheRate() {
    for (double interval : new double[] {80, 25}) {
      double[] post = PairedSpikes.regular((int) (5000 / interval), 10, interval);
      RunResult r =
          new PairedSpikes(rule(25, 500), new double[] {10}, post)
              .step(0.5)
              .run(folder, "rule/theta", "rule/y");
      double share = 1 - Math.exp(-interval / TAU_POST);
      double square =
          (1 - Math.exp(-2 * interval / TAU_POST)) / (2 * interval * TAU_POST * share * share);
      double hertz = 1000 * square / TARGET;
      double[] theta = r.traces().getFirst().values();
      double mean =
          Arrays.stream(theta, theta.length - 4800 / 3, theta.length).average().orElseThrow();
      assertThat(mean).isCloseTo(hertz, Percentage.withPercentage(1));
    }
  }

  /** The same rates potentiate at first and depress once the threshold has followed. */
  @Test
  void theThresholdOvertakesARateThatRises() {
    double[] pre = PairedSpikes.regular(300, 10, 25);
    double[] slow = PairedSpikes.regular(15, 12, 100);
    double[] fast = PairedSpikes.regular(250, 1512, 24);
    double[] post = new double[265];
    System.arraycopy(slow, 0, post, 0, 15);
    System.arraycopy(fast, 0, post, 15, 250);
    RunResult r =
        new PairedSpikes(rule(10, 1000), pre, post)
            .step(0.5)
            .rest(100)
            .run(folder, "rule/w", "rule/theta");
    double before = ModelFiles.at(r, 0, 1500);
    double peak = Arrays.stream(r.traces().getFirst().values()).max().orElseThrow();
    double after = ModelFiles.at(r, 0, 7500);
    assertThat(peak).isGreaterThan(before + 0.005);
    assertThat(after).isLessThan(peak - 0.005);
    assertThat(ModelFiles.at(r, 1, 7500)).isGreaterThan(0.06); // per ms
  }

  @Test
  void weightsStayWithinTheirBounds() {
    double[] often = PairedSpikes.regular(1000, 10, 2);
    double[] rarely = PairedSpikes.regular(100, 10, 20);
    double up =
        PairedSpikes.end(
            new PairedSpikes(rule(20, 1e12), often, often).step(0.5).run(folder, "rule/w"), 0);
    double down =
        PairedSpikes.end(
            new PairedSpikes(rule(2000, 1e12), often, rarely).step(0.5).run(folder, "rule/w"), 0);
    assertThat(up).isCloseTo(1, within(0.0));
    assertThat(down).isZero();
  }
}

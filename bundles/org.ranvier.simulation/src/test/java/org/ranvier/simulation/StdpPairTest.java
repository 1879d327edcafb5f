/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pair-based plasticity against its window in closed form. */
class StdpPairTest {
  private static final double A_PLUS = 0.01;
  private static final double A_MINUS = 0.0105;
  private static final double TAU_PLUS = 16.8;
  private static final double TAU_MINUS = 33.7;

  @TempDir Path folder;

  private static String rule(String type, double w0, double muPlus, double muMinus) {
    return """
        <%s id="rule" w0="%s" wMin="0" wMax="1" aPlus="%s" aMinus="%s" tauPlus="%s ms"
            tauMinus="%s ms" muPlus="%s" muMinus="%s"/>
        """
        .formatted(type, w0, A_PLUS, A_MINUS, TAU_PLUS, TAU_MINUS, muPlus, muMinus);
  }

  private double[] weights(String rule, double[] pre, double[] post) {
    return new PairedSpikes(rule, pre, post).run(folder, "rule/w").traces().getFirst().values();
  }

  private double last(String rule, double[] pre, double[] post) {
    double[] w = weights(rule, pre, post);
    return w[w.length - 1];
  }

  /** dw = ±A·exp(−|dt|/τ), to 1e-9 of itself, at times that are and are not round. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.7, 5, 10, 23.4, 50, 100.3})
  void onePairChangesTheWeightByTheWindow(double dt) {
    for (String type : new String[] {"stdpPairMechanism", "stdpNearestPairMechanism"}) {
      String rule = rule(type, 0.5, 0, 0);
      double up = last(rule, new double[] {20}, new double[] {20 + dt}) - 0.5;
      double down = last(rule, new double[] {20 + dt}, new double[] {20}) - 0.5;
      assertThat(up).isCloseTo(A_PLUS * Math.exp(-dt / TAU_PLUS), relative(1e-9));
      assertThat(down).isCloseTo(-A_MINUS * Math.exp(-dt / TAU_MINUS), relative(1e-9));
    }
  }

  private static Percentage relative(double fraction) {
    return Percentage.withPercentage(fraction * 100);
  }

  /**
   * Of two spikes at one time the one that is delivered last is the last of the pair: an event
   * without delay comes before the spike that another cell relays, one that was under way after it.
   */
  @Test
  void spikesAtOneTimePairInTheOrderOfTheirDelivery() {
    String rule = rule("stdpPairMechanism", 0.5, 0, 0);
    assertThat(last(rule, new double[] {20}, new double[] {20})).isEqualTo(0.5 + A_PLUS);
    PairedSpikes delayed = new PairedSpikes(rule, new double[] {18}, new double[] {20}).delay(2);
    assertThat(PairedSpikes.end(delayed.run(folder, "rule/w"), 0)).isEqualTo(0.5 - A_MINUS);
  }

  /** The window is that of the times at the synapse: delays of the connection count. */
  @Test
  void presynapticSpikesCountFromTheirArrival() {
    String rule = rule("stdpPairMechanism", 0.5, 0, 0);
    PairedSpikes early = new PairedSpikes(rule, new double[] {20}, new double[] {30}).delay(4);
    assertThat(PairedSpikes.end(early.run(folder, "rule/w"), 0) - 0.5)
        .isCloseTo(A_PLUS * Math.exp(-6 / TAU_PLUS), relative(1e-9));
    PairedSpikes late = new PairedSpikes(rule, new double[] {20}, new double[] {30}).delay(13);
    assertThat(PairedSpikes.end(late.run(folder, "rule/w"), 0) - 0.5)
        .isCloseTo(-A_MINUS * Math.exp(-3 / TAU_MINUS), relative(1e-9));
  }

  @Test
  void weightDependenceIsAPowerOfTheDistanceToTheBound() {
    double decayUp = Math.exp(-10 / TAU_PLUS);
    double decayDown = Math.exp(-10 / TAU_MINUS);
    double[] first = {20};
    double[] second = {30};
    for (double mu : new double[] {0, 0.3, 1, 2}) {
      for (double w0 : new double[] {0.2, 0.5, 0.9}) {
        String rule = rule("stdpPairMechanism", w0, mu, mu);
        assertThat(last(rule, first, second) - w0)
            .isCloseTo(A_PLUS * Math.pow(1 - w0, mu) * decayUp, relative(1e-9));
        assertThat(last(rule, second, first) - w0)
            .isCloseTo(-A_MINUS * Math.pow(w0, mu) * decayDown, relative(1e-9));
      }
    }
  }

  /** 60 pairs at 20 Hz: every presynaptic spike pairs with every postsynaptic one. */
  @ParameterizedTest
  @ValueSource(doubles = {10, -10})
  void sixtyPairsAddUpAllPairings(double dt) {
    double[] pre = PairedSpikes.regular(60, 50, 50);
    double[] post = PairedSpikes.regular(60, 50 + dt, 50);
    double expected = 0.5;
    for (double p : pre) {
      for (double q : post) {
        expected +=
            q > p
                ? A_PLUS / 10 * Math.exp((p - q) / TAU_PLUS)
                : -A_MINUS / 10 * Math.exp((q - p) / TAU_MINUS);
      }
    }
    String rule =
        rule("stdpPairMechanism", 0.5, 0, 0)
            .replace("\"" + A_PLUS + "\"", "\"" + A_PLUS / 10 + "\"")
            .replace("\"" + A_MINUS + "\"", "\"" + A_MINUS / 10 + "\"");
    assertThat(last(rule, pre, post) - 0.5).isCloseTo(expected - 0.5, relative(1e-9));
  }

  @Test
  void nearestNeighboursPairOnlyWithTheLastSpikeOfTheOtherSide() {
    double[] pre = {20, 26, 45};
    double[] post = {31, 34};
    double expected =
        A_PLUS * Math.exp(-5 / TAU_PLUS)
            + A_PLUS * Math.exp(-8 / TAU_PLUS)
            - A_MINUS * Math.exp(-11 / TAU_MINUS);
    double nearest = last(rule("stdpNearestPairMechanism", 0.5, 0, 0), pre, post);
    assertThat(nearest - 0.5).isCloseTo(expected, relative(1e-9));
    double all = last(rule("stdpPairMechanism", 0.5, 0, 0), pre, post);
    double further =
        A_PLUS * (Math.exp(-11 / TAU_PLUS) + Math.exp(-14 / TAU_PLUS))
            - A_MINUS * Math.exp(-14 / TAU_MINUS);
    assertThat(all - 0.5).isCloseTo(expected + further, relative(1e-9));
  }

  @Test
  void additiveWeightsStopAtTheirBoundsExactly() {
    double[] pre = PairedSpikes.regular(40, 10, 150);
    double[] later = PairedSpikes.regular(40, 12, 150);
    String up = rule("stdpPairMechanism", 0.9, 0, 0);
    double[] rising = weights(up, pre, later);
    assertThat(java.util.Arrays.stream(rising).max().orElseThrow()).isEqualTo(1);
    String down = rule("stdpPairMechanism", 0.1, 0, 0);
    double[] falling = weights(down, later, pre);
    assertThat(falling[falling.length - 1]).isZero();
    assertThat(java.util.Arrays.stream(falling).min().orElseThrow()).isZero();
  }

  @Test
  void multiplicativeWeightsApproachTheirBoundsAndNeverReachThem() {
    double[] pre = PairedSpikes.regular(100, 10, 100);
    double[] post = PairedSpikes.regular(100, 10.1, 100);
    double[] w = weights(rule("stdpPairMechanism", 0.5, 1, 1), pre, post);
    assertThat(w[w.length - 1]).isGreaterThan(0.7).isLessThan(1);
  }

  /** The event that changes the weight acts with the weight it found. */
  @Test
  void conductanceFollowsTheWeightAtTheNextEvent() {
    double[] pre = {20, 70};
    RunResult r =
        new PairedSpikes(rule("stdpPairMechanism", 0.5, 0, 0), pre, new double[] {25})
            .rest(30)
            .run(folder, "rule/w", "g", "rule/plasticityFactor");
    double[] w = r.traces().get(0).values();
    double[] g = r.traces().get(1).values();
    double first = java.util.Arrays.stream(g, 200, 690).max().orElseThrow();
    double second = java.util.Arrays.stream(g, 700, g.length).max().orElseThrow();
    assertThat(second / first).isCloseTo(w[699] / w[201], within(2e-4));
    assertThat(w[699] / w[201]).isGreaterThan(1.01);
    assertThat(w[701]).isLessThan(w[699]);
    assertThat(r.traces().get(2).values()).isEqualTo(w);
  }

  @Test
  void everyMethodLearns() {
    String rule = rule("stdpPairMechanism", 0.5, 0, 0);
    for (Method method : Method.values()) {
      PairedSpikes up = new PairedSpikes(rule, new double[] {20}, new double[] {30}).method(method);
      assertThat(PairedSpikes.end(up.run(folder, "rule/w"), 0) - 0.5)
          .as(method.toString())
          .isCloseTo(A_PLUS * Math.exp(-10 / TAU_PLUS), relative(0.02));
      PairedSpikes down =
          new PairedSpikes(rule, new double[] {30}, new double[] {20}).method(method);
      assertThat(PairedSpikes.end(down.run(folder, "rule/w"), 0) - 0.5)
          .as(method.toString())
          .isCloseTo(-A_MINUS * Math.exp(-10 / TAU_MINUS), relative(0.02));
    }
  }

  /** Forward Euler decays by (1 − dt/τ) a step; the error is of first order. */
  @Test
  void methodJlemsConvergesToTheWindow() {
    String rule = rule("stdpPairMechanism", 0.5, 0, 0);
    double exact = A_PLUS * Math.exp(-10 / TAU_PLUS);
    double[] error = new double[2];
    for (int k = 0; k < 2; k++) {
      PairedSpikes pair =
          new PairedSpikes(rule, new double[] {20}, new double[] {30})
              .method(Method.JLEMS)
              .step(0.1 / (1 << k));
      error[k] = PairedSpikes.end(pair.run(folder, "rule/w"), 0) - 0.5 - exact;
    }
    assertThat(Math.abs(error[0])).isLessThan(0.01 * exact);
    assertThat(error[0] / error[1]).isBetween(1.9, 2.1);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calcium-based plasticity with the parameters that Graupner and Brunel (2012, SI) fitted to
 * cortical slices, against a solution from one calcium event to the next: between events calcium
 * decays, and the times at which it crosses its thresholds are known.
 */
class GraupnerBrunelTest {
  private static final double TAU_CA = 22.6936;
  private static final double C_PRE = 0.5617539;
  private static final double C_POST = 1.23964;
  private static final double THETA_D = 1;
  private static final double THETA_P = 1.3;
  private static final double GAMMA_D = 331.909;
  private static final double GAMMA_P = 725.085;
  private static final double TAU = 346.3615e3;
  private static final double DELAY = 4.6;

  private static final String RULE =
      """
      <graupnerBrunelMechanism id="rule" w0="%s" wMin="1" wMax="5.40988" tauCa="22.6936ms"
          cPre="0.5617539" cPost="1.23964" delay="4.6ms" thetaD="1" thetaP="1.3" gammaD="331.909"
          gammaP="725.085" tau="346.3615s" rhoStar="0.5"/>
      """;

  @TempDir Path folder;

  /** Calcium that arrives. */
  private record Influx(double time, double amount) {}

  /** What a protocol leads to: times above the thresholds (ms) and the efficacy at the end. */
  private record Outcome(double aboveDepression, double abovePotentiation, double rho) {}

  private static Outcome solve(double[] pre, double[] post, double rho0, double end) {
    List<Influx> all = new ArrayList<>();
    for (double t : pre) {
      all.add(new Influx(t + DELAY, C_PRE));
    }
    for (double t : post) {
      all.add(new Influx(t, C_POST));
    }
    all.sort(Comparator.comparingDouble(Influx::time));
    double calcium = 0;
    double rho = rho0;
    double d = 0;
    double p = 0;
    double at = 0;
    for (int k = 0; k <= all.size(); k++) {
      double next = k == all.size() ? end : all.get(k).time;
      double potentiating = Math.min(above(calcium, THETA_P), next - at);
      double depressing = Math.min(above(calcium, THETA_D), next - at);
      rho = drift(rho, potentiating, GAMMA_P, GAMMA_D);
      rho = drift(rho, depressing - potentiating, 0, GAMMA_D);
      rho = drift(rho, next - at - depressing, 0, 0);
      p += potentiating;
      d += depressing;
      calcium *= Math.exp(-(next - at) / TAU_CA);
      calcium += k == all.size() ? 0 : all.get(k).amount;
      at = next;
    }
    return new Outcome(d, p, rho);
  }

  /** How long decaying calcium stays above a threshold. */
  private static double above(double calcium, double threshold) {
    return calcium <= threshold ? 0 : TAU_CA * Math.log(calcium / threshold);
  }

  /** Runge and Kutta over a time in which no threshold is crossed. */
  private static double drift(double rho, double time, double up, double down) {
    double h = time / 20;
    double x = rho;
    for (int n = 0; n < 20; n++) {
      double a = rate(x, up, down);
      double b = rate(x + h / 2 * a, up, down);
      double c = rate(x + h / 2 * b, up, down);
      double e = rate(x + h * c, up, down);
      x += h / 6 * (a + 2 * b + 2 * c + e);
    }
    return x;
  }

  private static double rate(double rho, double up, double down) {
    return (-rho * (1 - rho) * (0.5 - rho) + up * (1 - rho) - down * rho) / TAU;
  }

  private RunResult run(double[] pre, double[] post, double w0, double step, double rest) {
    return new PairedSpikes(RULE.formatted(w0), pre, post)
        .step(step)
        .rest(rest)
        .run(folder, "rule/w", "rule/rho", "rule/calcium");
  }

  /**
   * Nevian and Sakmann (2006): one presynaptic spike and three postsynaptic ones at 50 Hz, the
   * presynaptic one before or after the first or last; here ten repetitions at 2 Hz.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 20, 40, 90",
    "0, 20, 40, 50",
    "0, 20, 40, 30",
    "0, 20, 40, 10",
    "10, 30, 50, 0",
    "50, 70, 90, 0"
  })
  void theSixProtocolsOfPairsWithBursts(double one, double two, double three, double single) {
    double[] pre = new double[10];
    double[] post = new double[30];
    for (int n = 0; n < 10; n++) {
      double t = 20 + 500.0 * n;
      pre[n] = t + single;
      post[3 * n] = t + one;
      post[3 * n + 1] = t + two;
      post[3 * n + 2] = t + three;
    }
    double end = Math.max(pre[9], post[29]) + 300;
    RunResult coarse = run(pre, post, 3.20494, 0.1, 300);
    RunResult fine = run(pre, post, 3.20494, 0.05, 300);
    double crossings = 2 * 40;
    Outcome exact = solve(pre, post, 0.5, end);
    assertThat(above(fine, THETA_D)).isCloseTo(exact.aboveDepression, within(crossings * 0.05));
    assertThat(above(fine, THETA_P)).isCloseTo(exact.abovePotentiation, within(crossings * 0.05));
    assertThat(exact.abovePotentiation).isGreaterThan(10);
    double change = PairedSpikes.end(fine, 1) - 0.5;
    double largest = Math.max(Math.abs(exact.rho - 0.5), 0.05);
    assertThat(change).isCloseTo(exact.rho - 0.5, within(0.02 * largest));
    assertThat(PairedSpikes.end(coarse, 1)).isCloseTo(exact.rho, within(0.04 * largest));
    assertThat(PairedSpikes.end(fine, 0))
        .isCloseTo(1 + 4.40988 * PairedSpikes.end(fine, 1), within(1e-12));
  }

  private static double above(RunResult result, double threshold) {
    double[] calcium = result.traces().get(2).values();
    long samples = java.util.Arrays.stream(calcium).filter(c -> c > threshold).count();
    return samples * result.info().timeStepMs();
  }

  /** Calcium itself is exact: each event adds its share, the presynaptic one after the delay. */
  @Test
  void calciumAddsUpWithTheDelayOfThePresynapticSide() {
    RunResult r = run(new double[] {20, 60}, new double[] {30}, 1, 0.1, 50);
    for (double t : new double[] {19, 24.5, 24.8, 29.9, 30, 50, 64.5, 64.8, 100}) {
      double c = t > 24.65 ? C_PRE * Math.exp(-(t - 24.6) / TAU_CA) : 0;
      c += t > 64.65 ? C_PRE * Math.exp(-(t - 64.6) / TAU_CA) : 0;
      c += t > 29.95 ? C_POST * Math.exp(-(t - 30) / TAU_CA) : 0;
      assertThat(ModelFiles.at(r, 2, t)).as("at %s ms", t).isCloseTo(c, within(1e-12));
    }
  }

  /** Pairs of cortex: post 10 ms before pre depresses less time than it takes to potentiate. */
  @Test
  void efficacyApproachesTheShareOfPotentiationInTheTimesAboveThreshold() {
    double[] pre = PairedSpikes.regular(300, 20, 20);
    double[] post = PairedSpikes.regular(300, 30, 20);
    Outcome exact = solve(pre, post, 0, 6020);
    RunResult r = run(pre, post, 1, 0.1, 10 - DELAY + 4.6);
    // So much calcium that it stays above both thresholds: rho' = (γp(1 − ρ) − γd·ρ)/τ.
    assertThat(exact.abovePotentiation).isGreaterThan(5900);
    double share = GAMMA_P / (GAMMA_P + GAMMA_D);
    double time = exact.abovePotentiation;
    double expected = share * (1 - Math.exp(-time * (GAMMA_P + GAMMA_D) / TAU));
    assertThat(exact.rho).isCloseTo(expected, within(2e-3));
    assertThat(PairedSpikes.end(r, 1)).isCloseTo(exact.rho, Percentage.withPercentage(0.2));
  }

  /** Left alone, it goes to whichever state is nearer, slowly: ρ' = −ρ(1 − ρ)(½ − ρ)/τ. */
  @Test
  void withoutSpikesTheEfficacyDriftsToTheNearerState() {
    for (double rho0 : new double[] {0.3, 0.5, 0.7}) {
      double w0 = 1 + 4.40988 * rho0;
      String rule = RULE.formatted(w0).replace("346.3615s", "346.3615ms");
      RunResult r =
          new PairedSpikes(rule, new double[0], new double[0])
              .step(0.5)
              .rest(1000)
              .run(folder, "rule/rho");
      double end = PairedSpikes.end(r, 0);
      // ρ(1 − ρ)/(½ − ρ)² grows or falls with e^(−t/2τ).
      double before = rho0 * (1 - rho0) / Math.pow(0.5 - rho0, 2);
      double after = before * Math.exp(-1000 / 346.3615 / 2);
      double distance = Math.sqrt(0.25 / (1 + after));
      double expected = rho0 < 0.5 ? 0.5 - distance : rho0 > 0.5 ? 0.5 + distance : 0.5;
      assertThat(end).isCloseTo(expected, within(1e-4));
    }
  }
}

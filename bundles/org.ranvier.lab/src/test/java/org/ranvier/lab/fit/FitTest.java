/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.lab.fit.FitWarning.Kind;
import org.ranvier.simulation.Cancellation;

/** Fits of which textbooks tell the result. */
class FitTest {
  private static final double[] X = new Random(1).doubles(40, 0, 10).sorted().toArray();

  private static double[] noisy(FitModel model, double sigma, double... truth) {
    Random random = new Random(7);
    return Arrays.stream(model.values(truth)).map(y -> y + sigma * random.nextGaussian()).toArray();
  }

  private static FitModel over(
      double[] xs, java.util.function.BiFunction<double[], Double, Double> f) {
    return p -> Arrays.stream(xs).map(x -> f.apply(p, x)).toArray();
  }

  private static final FitModel LINE = over(X, (p, x) -> p[0] + p[1] * x);
  private static final FitModel DECAY = over(X, (p, x) -> p[0] * Math.exp(-x / p[1]));
  private static final List<FitParameter> LINE_PARAMETERS =
      List.of(new FitParameter("a", 0, -10, 10), new FitParameter("b", 0, -10, 10));
  private static final List<FitParameter> DECAY_PARAMETERS =
      List.of(new FitParameter("size", 1, 0, 20), new FitParameter("tau", 1, 0.1, 20));

  @Test
  void aLineIsThatOfRegression() {
    double[] y = noisy(LINE, 0.5, 1, 2);
    FitResult fit =
        Fit.run(FitProblem.unweighted(LINE_PARAMETERS, LINE, y), FitMethod.LEVENBERG_MARQUARDT);
    SimpleRegression regression = new SimpleRegression();
    for (int i = 0; i < X.length; i++) {
      regression.addData(X[i], y[i]);
    }
    assertThat(fit.values()[0]).isCloseTo(regression.getIntercept(), within(1e-7));
    assertThat(fit.values()[1]).isCloseTo(regression.getSlope(), within(1e-7));
    assertThat(fit.standardError(0)).isCloseTo(regression.getInterceptStdErr(), within(1e-6));
    assertThat(fit.standardError(1)).isCloseTo(regression.getSlopeStdErr(), within(1e-6));
    assertThat(fit.sumOfSquares()).isCloseTo(regression.getSumSquaredErrors(), within(1e-9));
    double mean = Arrays.stream(X).average().orElseThrow();
    double square = Arrays.stream(X).map(x -> x * x).average().orElseThrow();
    assertThat(fit.correlation()[0][1]).isCloseTo(-mean / Math.sqrt(square), within(1e-6));
    double half = fit.standardError(1) * new TDistribution(38).inverseCumulativeProbability(0.975);
    FitInterval interval = fit.interval(1, 0.95);
    assertThat(interval.width()).isCloseTo(2 * half, within(1e-12));
    assertThat(fit.simultaneousInterval(1, 0.95).width()).isGreaterThan(interval.width());
    assertThat(fit.residuals()[3])
        .isCloseTo(y[3] - fit.values()[0] - fit.values()[1] * X[3], within(1e-12));
    assertThat(fit.warnings()).isEmpty();
    assertThatThrownBy(() -> fit.interval(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(FitMethod.class)
  void allMethodsFindTheSame(FitMethod method) {
    double[] y = noisy(DECAY, 0.05, 8, 3);
    FitProblem problem = FitProblem.unweighted(DECAY_PARAMETERS, DECAY, y);
    FitResult reference = Fit.run(problem, FitMethod.LEVENBERG_MARQUARDT);
    FitResult fit = Fit.run(problem, method);
    assertThat(fit.values()).containsExactly(reference.values(), within(1e-5));
    assertThat(fit.interval(0, 0.999).contains(8)).isTrue();
    assertThat(fit.interval(1, 0.999).contains(3)).isTrue();
    assertThat(Fit.run(problem, method).values()).isEqualTo(fit.values());
  }

  @Test
  void boundsKeepTheSign() {
    assertThat(FitBounds.ofSize(-18)).isEqualTo(new FitBounds(-180, -1.8));
    assertThat(FitBounds.ofSize(4, 2)).isEqualTo(new FitBounds(2, 8));
    assertThat(FitBounds.ofSize(0)).isEqualTo(new FitBounds(-1, 1));
    assertThat(FitBounds.around(-40, 30)).isEqualTo(new FitBounds(-70, -10));
  }

  @Test
  void theBestSoFarIsTold() {
    double[] y = noisy(DECAY, 0.05, 8, 3);
    List<double[]> told = new ArrayList<>();
    FitProgress progress =
        new FitProgress() {
          @Override
          public void at(int evaluations, double leastSquares) {
            assertThat(told).isNotEmpty();
          }

          @Override
          public void better(double[] parameters) {
            told.add(parameters);
          }
        };
    FitResult fit =
        Fit.run(
            FitProblem.unweighted(DECAY_PARAMETERS, DECAY, y),
            FitMethod.LEVENBERG_MARQUARDT,
            Cancellation.none(),
            progress);
    assertThat(told.getFirst()).containsExactly(new double[] {1, 1}, within(1e-12));
    assertThat(told.getLast()).containsExactly(fit.values());
  }

  @ParameterizedTest
  @EnumSource(FitMethod.class)
  void oneParameterIsEnough(FitMethod method) {
    FitModel model = over(X, (p, x) -> Math.exp(-x / p[0]));
    FitProblem problem =
        FitProblem.unweighted(
            List.of(new FitParameter("tau", 1, 0.1, 20)), model, model.values(new double[] {4}));
    assertThat(Fit.run(problem, method).values()[0]).isCloseTo(4, within(1e-6));
  }

  @Test
  void aCloudOfTrialsFindsTheDeepestOfManyValleys() {
    FitModel wave = over(X, (p, x) -> Math.sin(p[0] * x) + p[1]);
    List<FitParameter> parameters =
        List.of(new FitParameter("frequency", 1, 0.5, 6), new FitParameter("shift", 0, -1, 1));
    FitProblem problem =
        FitProblem.unweighted(parameters, wave, wave.values(new double[] {3.7, 0.2}));
    assertThat(Fit.run(problem, FitMethod.LEVENBERG_MARQUARDT).values()[0])
        .isNotCloseTo(3.7, within(0.1));
    assertThat(Fit.run(problem, FitMethod.CMA_ES).values()[0]).isCloseTo(3.7, within(1e-6));
  }

  @Test
  void parametersThatGoTogetherAreNamed() {
    FitModel product = over(X, (p, x) -> p[0] * p[1] * x + p[2]);
    List<FitParameter> parameters =
        List.of(
            new FitParameter("a", 1, 0.1, 10),
            new FitParameter("b", 1, 0.1, 10),
            new FitParameter("c", 0, -5, 5));
    double[] y = noisy(product, 0.1, 2, 3, 1);
    FitResult fit =
        Fit.run(FitProblem.unweighted(parameters, product, y), FitMethod.LEVENBERG_MARQUARDT);
    assertThat(fit.warnings()).contains(new FitWarning(Kind.NOT_IDENTIFIABLE, List.of("a", "b")));
    assertThat(fit.values()[0] * fit.values()[1]).isCloseTo(6, within(0.1));
    assertThat(fit.interval(0, 0.95).width()).isInfinite();
    assertThat(fit.interval(2, 0.95).width()).isLessThan(0.3);
    assertThat(fit.condition()).isInfinite();
    assertThat(fit.correlation()[0][1]).isNaN();
  }

  @Test
  void parametersThatNearlyGoTogetherAreNamed() {
    // Far from 0, a line's height there and its slope are hard to tell apart.
    double[] far = {100, 101, 102, 103};
    FitModel line = over(far, (p, x) -> p[0] + p[1] * x);
    List<FitParameter> narrow =
        List.of(new FitParameter("a", 0, -1, 1), new FitParameter("b", 1, 0.9, 1.1));
    FitResult fit =
        Fit.run(
            FitProblem.unweighted(narrow, line, new double[] {100.2, 100.9, 102.1, 102.9}),
            FitMethod.LEVENBERG_MARQUARDT);
    assertThat(fit.warnings()).contains(new FitWarning(Kind.CORRELATED, List.of("a", "b")));
    assertThat(fit.warnsOf(Kind.WIDER_THAN_BOUNDS)).isTrue();
    assertThat(fit.warnsOf(Kind.NOT_IDENTIFIABLE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(FitMethod.class)
  void boundsAreKept(FitMethod method) {
    List<FitParameter> bounded =
        List.of(new FitParameter("size", 1, 0, 20), new FitParameter("tau", 1, 0.1, 2));
    List<Double> tried = new ArrayList<>();
    FitModel watched =
        p -> {
          tried.add(p[1]);
          return DECAY.values(p);
        };
    FitResult fit =
        Fit.run(FitProblem.unweighted(bounded, watched, noisy(DECAY, 0.01, 8, 3)), method);
    assertThat(fit.values()[1]).isCloseTo(2, within(1e-5));
    assertThat(fit.warnings()).contains(new FitWarning(Kind.AT_BOUND, List.of("tau")));
    assertThat(tried).allMatch(each -> each >= 0.1 && each <= 2);
  }

  @Test
  void whatHasNoWeightDoesNotCount() {
    double[] y = LINE.values(new double[] {1, 2});
    double[] weights = new double[y.length];
    Arrays.fill(weights, 2.5);
    y[4] = Double.NaN;
    weights[4] = 0;
    FitResult fit =
        Fit.run(new FitProblem(LINE_PARAMETERS, LINE, y, weights), FitMethod.LEVENBERG_MARQUARDT);
    assertThat(fit.values()).containsExactly(new double[] {1, 2}, within(1e-7));
    assertThat(fit.degreesOfFreedom()).isEqualTo(37);
    assertThat(fit.residuals()[4]).isZero();
  }

  @Test
  void aFitTellsHowItGetsOnAndCanBeCancelled() {
    FitProblem problem = FitProblem.unweighted(DECAY_PARAMETERS, DECAY, noisy(DECAY, 0.05, 8, 3));
    Cancellation cancellation = new Cancellation();
    List<Double> least = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Fit.run(
                    problem,
                    FitMethod.CMA_ES,
                    cancellation,
                    (evaluations, squares) -> {
                      least.add(squares);
                      if (evaluations == 50) {
                        cancellation.cancel();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(least).hasSize(50);
    assertThat(least.getLast()).isLessThan(least.getFirst());
  }

  @Test
  void whatCannotBeFittedIsSaid() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> FitProblem.unweighted(LINE_PARAMETERS, LINE, two))
        .hasMessageContaining("2 parameters");
    assertThatThrownBy(() -> new FitProblem(LINE_PARAMETERS, LINE, two, new double[1]))
        .hasMessageContaining("1 weights");
    assertThatThrownBy(() -> new FitProblem(LINE_PARAMETERS, LINE, two, new double[] {1, -1}))
        .hasMessageContaining("weight 1");
    double[] gap = {1, Double.NaN, 3};
    assertThatThrownBy(() -> FitProblem.unweighted(LINE_PARAMETERS, LINE, gap))
        .hasMessageContaining("observation 1");
    List<FitParameter> twice = List.of(LINE_PARAMETERS.getFirst(), LINE_PARAMETERS.getFirst());
    assertThatThrownBy(() -> FitProblem.unweighted(twice, LINE, X)).hasMessageContaining("names");
    assertThatThrownBy(() -> new FitParameter("a", 0, 1, 1)).hasMessageContaining("bounds");
    assertThatThrownBy(() -> new FitParameter("a", 5, 0, 1)).hasMessageContaining("not between");
    FitProblem nothing = FitProblem.unweighted(LINE_PARAMETERS, over(X, (p, x) -> Double.NaN), X);
    assertThatThrownBy(() -> Fit.run(nothing, FitMethod.BOBYQA)).hasMessageContaining("no values");
    FitProblem other = FitProblem.unweighted(LINE_PARAMETERS, p -> new double[1], X);
    assertThatThrownBy(() -> Fit.run(other, FitMethod.BOBYQA))
        .isInstanceOf(IllegalStateException.class);
  }
}

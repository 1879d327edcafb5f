/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * The rate of a core type that comes nearest to given ones, by the logarithm, so that small rates
 * count as much as large ones: least squares by Levenberg and Marquardt from several starts.
 *
 * @param ratePerMs amplitude, in 1/ms
 * @param midpointMv in mV
 * @param scaleMv in mV
 */
record FittedRate(Form form, double ratePerMs, double midpointMv, double scaleMv) {
  private static final double[] MIDPOINTS = {-80, -60, -40, -20, 0};
  private static final double[] SCALES = {5, 12, 30, -5, -12, -30};
  private static final int MOST_STEPS = 200;
  private static final double DIFFERENCE = 1e-6;
  private static final double NEAR_ZERO = 1e-5;

  /** The core types of rates. */
  enum Form {
    EXPONENTIAL("HHExpRate"),
    SIGMOID("HHSigmoidRate"),
    LINOID("HHExpLinearRate");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    /** The logarithm of the share of the amplitude at a distance from the midpoint in scales. */
    private double logarithm(double x) {
      return switch (this) {
        case EXPONENTIAL -> x;
        case SIGMOID -> -softplus(-x);
        // x / (1 − e^−x) = 1 + x/2 + … at the midpoint
        case LINOID ->
            Math.abs(x) < NEAR_ZERO
                ? x / 2
                : Math.log(Math.abs(x)) - Math.log(Math.abs(Math.expm1(-x)));
      };
    }

    /** ln(1 + e^x), which does not overflow. */
    private static double softplus(double x) {
      return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
  }

  /** The rate at a potential, in 1/ms. */
  double at(double mv) {
    return ratePerMs * Math.exp(form.logarithm((mv - midpointMv) / scaleMv));
  }

  /**
   * The best of all forms; empty where a rate is not above zero.
   *
   * @param mv potentials, in mV
   * @param perMs rates there, in 1/ms
   */
  static Optional<FittedRate> of(double[] mv, double[] perMs) {
    if (DoubleStream.of(perMs).anyMatch(each -> !(each > 0) || !Double.isFinite(each))) {
      return Optional.empty();
    }
    double[] wanted = DoubleStream.of(perMs).map(Math::log).toArray();
    return Stream.of(Form.values())
        .flatMap(form -> starts(form).flatMap(start -> from(form, start, mv, wanted).stream()))
        .min(Comparator.comparingDouble(Candidate::cost))
        .map(Candidate::rate);
  }

  private record Candidate(FittedRate rate, double cost) {}

  /** Logarithm of the amplitude, midpoint, scales per mV. An exponential needs no midpoint. */
  private static Stream<double[]> starts(Form form) {
    double[] midpoints = form == Form.EXPONENTIAL ? new double[] {0} : MIDPOINTS;
    return Arrays.stream(midpoints)
        .boxed()
        .flatMap(
            middle -> Arrays.stream(SCALES).mapToObj(scale -> new double[] {0, middle, 1 / scale}));
  }

  private static Optional<Candidate> from(Form form, double[] start, double[] mv, double[] wanted) {
    MultivariateJacobianFunction model = point -> model(form, point.toArray(), mv);
    try {
      Optimum best =
          new LevenbergMarquardtOptimizer()
              .optimize(
                  new LeastSquaresBuilder()
                      .start(start)
                      .model(model)
                      .target(wanted)
                      .maxEvaluations(MOST_STEPS)
                      .maxIterations(MOST_STEPS)
                      .build());
      double[] found = best.getPoint().toArray();
      FittedRate rate = new FittedRate(form, Math.exp(found[0]), found[1], 1 / found[2]);
      boolean usable =
          DoubleStream.of(rate.ratePerMs, rate.midpointMv, rate.scaleMv).allMatch(Double::isFinite);
      return usable ? Optional.of(new Candidate(rate, best.getCost())) : Optional.empty();
    } catch (MathIllegalStateException _) {
      return Optional.empty(); // this start leads nowhere
    }
  }

  private static Pair<RealVector, RealMatrix> model(Form form, double[] point, double[] mv) {
    double[] here = values(form, point, mv);
    double[][] slopes = new double[mv.length][point.length];
    for (int k = 0; k < point.length; k++) {
      if (form == Form.EXPONENTIAL && k == 1) {
        continue; // the amplitude says it all
      }
      double[] beside = point.clone();
      beside[k] += DIFFERENCE;
      double[] there = values(form, beside, mv);
      for (int i = 0; i < mv.length; i++) {
        slopes[i][k] = (there[i] - here[i]) / DIFFERENCE;
      }
    }
    return new Pair<>(new ArrayRealVector(here), new Array2DRowRealMatrix(slopes));
  }

  private static double[] values(Form form, double[] point, double[] mv) {
    return Arrays.stream(mv)
        .map(each -> point[0] + form.logarithm((each - point[1]) * point[2]))
        .toArray();
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * A curve that comes near to points, with how near it comes. Least squares by the method of
 * Levenberg and Marquardt (Moré, Lecture Notes in Mathematics 630:105–116, 1978) from several
 * starts, of which the best counts.
 *
 * @param rootMeanSquare of the distances of the points from the curve as it is written, in the unit
 *     of the points
 * @param greatest the greatest of these distances
 */
public record CurveFit(Curve curve, double rootMeanSquare, double greatest) {
  private static final int EVALUATIONS = 2000;
  private static final double CLOSE = 1e-12;

  /** How far widths may be from that of the points, which is 1 where they are fitted. */
  private static final double[] WIDTHS = {0.05, 0.15, 0.4, 1, 3};

  private static final double[] PLACES = {0, 0.25, 0.5, 0.75, 1};

  /**
   * Fits all formulas that the points suffice for, the best first: a formula of more numbers has to
   * come nearer by more than its numbers do (Bayesian information criterion, Schwarz, Annals of
   * Statistics 6:461–464, 1978).
   */
  public static List<CurveFit> all(List<CurvePoint> points) {
    List<CurveFit> fits = new ArrayList<>();
    for (CurveKind kind : CurveKind.all()) {
      of(kind, points).ifPresent(fits::add);
    }
    double spread = spread(points);
    fits.sort(Comparator.comparingDouble(each -> each.criterion(points.size(), spread)));
    return fits;
  }

  private static double spread(List<CurvePoint> points) {
    double largest = points.stream().mapToDouble(each -> Math.abs(each.y())).max().orElse(0);
    return largest == 0 ? 1 : largest;
  }

  /** Distances below a ten-thousandth of the amounts are those of a hand that draws. */
  private double criterion(int count, double spread) {
    double error = Math.max(rootMeanSquare / spread, 1e-4);
    return 2 * count * Math.log(error) + curve.kind().parameterCount() * Math.log(count);
  }

  /** Fits one formula; empty where there are fewer places than it has numbers. */
  public static Optional<CurveFit> of(CurveKind kind, List<CurvePoint> points) {
    long places = points.stream().mapToDouble(CurvePoint::x).distinct().count();
    if (places < kind.parameterCount()) {
      return Optional.empty();
    }
    Scale scale = Scale.of(points);
    List<CurvePoint> unit = points.stream().map(scale::to).toList();
    Optional<CurveFit> best = Optional.empty();
    for (double[] start : starts(kind, unit)) {
      Optional<CurveFit> found =
          solve(kind, unit, start).map(each -> judged(scale.back(kind, each), points));
      if (found.isPresent()
          && Double.isFinite(found.get().rootMeanSquare)
          && (best.isEmpty() || found.get().rootMeanSquare < best.get().rootMeanSquare)) {
        best = found;
      }
    }
    return best;
  }

  /** How near a curve comes to points. */
  public static CurveFit judged(Curve curve, List<CurvePoint> points) {
    double sum = 0;
    double greatest = 0;
    for (CurvePoint each : points) {
      double error = Math.abs(curve.valueAt(each.x()) - each.y());
      sum += error * error;
      greatest = Math.max(greatest, error);
    }
    return new CurveFit(curve, Math.sqrt(sum / points.size()), greatest);
  }

  /** Places and amounts taken to the range 0 to 1, where one tolerance fits all. */
  private record Scale(double x, double width, double y, double height) {
    static Scale of(List<CurvePoint> points) {
      double left = points.stream().mapToDouble(CurvePoint::x).min().orElse(0);
      double right = points.stream().mapToDouble(CurvePoint::x).max().orElse(1);
      double low = points.stream().mapToDouble(CurvePoint::y).min().orElse(0);
      double high = points.stream().mapToDouble(CurvePoint::y).max().orElse(1);
      return new Scale(left, right > left ? right - left : 1, low, high > low ? high - low : 1);
    }

    CurvePoint to(CurvePoint point) {
      return new CurvePoint((point.x() - x) / width, (point.y() - y) / height);
    }

    Curve back(CurveKind kind, double[] p) {
      double base = y + height * p[0];
      return switch (kind) {
        case CONSTANT -> new Curve(kind, base);
        case LINEAR -> {
          double slope = height * p[1] / width;
          yield new Curve(kind, base - slope * x, slope);
        }
        case EXPONENTIAL -> {
          double decay = p[2] * width;
          yield new Curve(kind, base, height * p[1] * Math.exp(x / decay), decay);
        }
        case GAUSSIAN ->
            new Curve(kind, base, height * p[1], x + width * p[2], Math.abs(width * p[3]));
        case SIGMOID -> {
          // One that is turned round by its width is the same as one that is turned by its height.
          double rise = height * p[1];
          yield p[3] < 0
              ? new Curve(kind, base + rise, -rise, x + width * p[2], -width * p[3])
              : new Curve(kind, base, rise, x + width * p[2], width * p[3]);
        }
      };
    }
  }

  private static List<double[]> starts(CurveKind kind, List<CurvePoint> points) {
    double mean = points.stream().mapToDouble(CurvePoint::y).average().orElse(0);
    List<double[]> starts = new ArrayList<>();
    switch (kind) {
      case CONSTANT -> starts.add(new double[] {mean});
      case LINEAR -> starts.add(new double[] {mean, 0});
      case EXPONENTIAL -> {
        for (double width : WIDTHS) {
          starts.add(linear(kind, points, width, 0));
          starts.add(linear(kind, points, -width, 0));
        }
      }
      case SIGMOID, GAUSSIAN -> {
        for (double width : WIDTHS) {
          for (double place : PLACES) {
            starts.add(linear(kind, points, place, width));
          }
        }
      }
    }
    return starts;
  }

  /** Where place and width are known, base and height follow from a straight line. */
  private static double[] linear(CurveKind kind, List<CurvePoint> points, double c, double d) {
    double[] p = kind.parameterCount() == 3 ? new double[] {0, 1, c} : new double[] {0, 1, c, d};
    double n = points.size();
    double su = 0;
    double sy = 0;
    double suu = 0;
    double suy = 0;
    for (CurvePoint each : points) {
      double u = kind.value(p, each.x());
      su += u;
      sy += each.y();
      suu += u * u;
      suy += u * each.y();
    }
    double spread = n * suu - su * su;
    p[1] = Math.abs(spread) < CLOSE ? 1 : (n * suy - su * sy) / spread;
    p[0] = (sy - p[1] * su) / n;
    return p;
  }

  private static Optional<double[]> solve(CurveKind kind, List<CurvePoint> points, double[] start) {
    try {
      Optimum optimum =
          new LevenbergMarquardtOptimizer()
              .withCostRelativeTolerance(CLOSE)
              .withParameterRelativeTolerance(CLOSE)
              .optimize(
                  new LeastSquaresBuilder()
                      .start(start)
                      .model(each -> model(kind, points, each.toArray()))
                      .target(points.stream().mapToDouble(CurvePoint::y).toArray())
                      .lazyEvaluation(false)
                      .maxEvaluations(EVALUATIONS)
                      .maxIterations(EVALUATIONS)
                      .build());
      return Optional.of(optimum.getPoint().toArray());
    } catch (MathIllegalStateException | MathIllegalArgumentException e) {
      return Optional.empty(); // from this start it leads nowhere
    }
  }

  private static Pair<RealVector, RealMatrix> model(
      CurveKind kind, List<CurvePoint> points, double[] p) {
    double[] values = new double[points.size()];
    double[][] gradients = new double[points.size()][];
    for (int i = 0; i < values.length; i++) {
      double x = points.get(i).x();
      values[i] = kind.value(p, x);
      gradients[i] = kind.gradient(p, x);
    }
    return new Pair<>(
        new ArrayRealVector(values, false), new Array2DRowRealMatrix(gradients, false));
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.ranvier.lab.fit.FitWarning.Kind;

/** What the neighbourhood of the best point says of the parameters. */
final class FitEvaluation {
  /** Smaller singular values are what differences and rounding make of zero. */
  private static final double RANK = 1e-7;

  /** Share of a direction above which a parameter takes part in it. */
  private static final double PART = 0.05;

  private static final double NEAR_BOUND = 1e-6;
  private static final double STRONG = 0.99;
  private static final double USUAL_LEVEL = 0.95;

  private final FitProblem problem;
  private final Misfit misfit;
  private final int n;
  private final Set<FitWarning> warnings = new LinkedHashSet<>();

  FitEvaluation(FitProblem problem, Misfit misfit) {
    this.problem = problem;
    this.misfit = misfit;
    this.n = problem.parameters().size();
  }

  FitResult result(boolean finished) {
    double[] unit = misfit.best();
    double squares = misfit.squares(unit);
    SingularValueDecomposition svd =
        new SingularValueDecomposition(new Array2DRowRealMatrix(misfit.jacobian(unit), false));
    double[] singular = svd.getSingularValues();
    int freedom = problem.counted() - n;
    double[][] covariance = covariance(svd, squares / freedom);
    double[][] correlation = correlation(covariance);
    double smallest = singular[n - 1];
    double condition =
        smallest > RANK * singular[0] ? singular[0] / smallest : Double.POSITIVE_INFINITY;
    warnOfBounds(unit);
    warnOfCorrelation(correlation);
    if (!finished) {
      warnings.add(new FitWarning(Kind.NOT_FINISHED, names()));
    }
    FitResult plain =
        new FitResult(
            names(),
            misfit.parameters(unit),
            misfit.residuals(unit),
            squares,
            freedom,
            covariance,
            correlation,
            condition,
            List.of(),
            misfit.evaluations());
    return withWarnings(plain);
  }

  private List<String> names() {
    return problem.parameters().stream().map(FitParameter::name).toList();
  }

  private String name(int parameter) {
    return problem.parameters().get(parameter).name();
  }

  /** s² (JᵀWJ)⁻¹ in units of the parameters; infinite along directions that change nothing. */
  private double[][] covariance(SingularValueDecomposition svd, double variance) {
    double[] singular = svd.getSingularValues();
    RealMatrix v = svd.getV();
    double[][] covariance = new double[n][n];
    for (int k = 0; k < n; k++) {
      int direction = k;
      if (!(singular[k] > RANK * singular[0])) {
        List<Integer> parts =
            IntStream.range(0, n)
                .filter(i -> Math.abs(v.getEntry(i, direction)) > PART)
                .boxed()
                .toList();
        parts.forEach(i -> covariance[i][i] = Double.POSITIVE_INFINITY);
        warnings.add(
            new FitWarning(Kind.NOT_IDENTIFIABLE, parts.stream().map(this::name).toList()));
        continue;
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          covariance[i][j] +=
              variance
                  * (v.getEntry(i, k) / singular[k] * problem.parameters().get(i).range())
                  * (v.getEntry(j, k) / singular[k] * problem.parameters().get(j).range());
        }
      }
    }
    return covariance;
  }

  private double[][] correlation(double[][] covariance) {
    double[][] correlation = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double size = Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]);
        boolean known = size > 0 && Double.isFinite(size);
        correlation[i][j] =
            i == j ? 1 : known ? Math.clamp(covariance[i][j] / size, -1.0, 1.0) : Double.NaN;
      }
    }
    return correlation;
  }

  private void warnOfBounds(double[] unit) {
    List<String> bound =
        IntStream.range(0, n)
            .filter(i -> unit[i] < NEAR_BOUND || unit[i] > 1 - NEAR_BOUND)
            .mapToObj(this::name)
            .toList();
    if (!bound.isEmpty()) {
      warnings.add(new FitWarning(Kind.AT_BOUND, bound));
    }
  }

  private void warnOfCorrelation(double[][] correlation) {
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (Math.abs(correlation[i][j]) > STRONG) {
          warnings.add(new FitWarning(Kind.CORRELATED, List.of(name(i), name(j))));
        }
      }
    }
  }

  private FitResult withWarnings(FitResult plain) {
    List<String> wide =
        IntStream.range(0, n)
            .filter(i -> Double.isFinite(plain.standardError(i)))
            .filter(
                i -> plain.interval(i, USUAL_LEVEL).width() > problem.parameters().get(i).range())
            .mapToObj(this::name)
            .toList();
    List<FitWarning> all = new ArrayList<>(warnings);
    if (!wide.isEmpty()) {
      all.add(new FitWarning(Kind.WIDER_THAN_BOUNDS, wide));
    }
    return new FitResult(
        plain.names(),
        plain.values(),
        plain.residuals(),
        plain.sumOfSquares(),
        plain.degreesOfFreedom(),
        plain.covariance(),
        plain.correlation(),
        plain.condition(),
        all,
        plain.evaluations());
  }
}

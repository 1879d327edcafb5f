/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.util.Pair;
import org.ranvier.simulation.Cancellation;

/** Finds the parameters with the least weighted sum of squares. */
public final class Fit {
  private static final int MOST_EVALUATIONS = 20_000;
  private static final int MOST_ITERATIONS = 200;
  private static final int SEED = 20_261_128;
  private static final double TOLERANCE = 1e-10;

  /** First steps and least steps, in parts of the bounds' distance. */
  private static final double SIGMA = 0.3;

  private static final double FIRST_RADIUS = 0.1;
  private static final double LAST_RADIUS = 1e-8;

  private final FitProblem problem;
  private final Misfit misfit;
  private final int n;
  private boolean finished = true;

  private Fit(FitProblem problem, Cancellation cancellation, FitProgress progress) {
    this.problem = problem;
    this.misfit = new Misfit(problem, cancellation, progress);
    this.n = problem.parameters().size();
  }

  /**
   * Fits.
   *
   * @throws CancellationException it was cancelled
   * @throws IllegalArgumentException the model has no values where the search begins
   */
  public static FitResult run(
      FitProblem problem, FitMethod method, Cancellation cancellation, FitProgress progress) {
    return new Fit(problem, cancellation, progress).run(method);
  }

  /** As {@link #run(FitProblem, FitMethod, Cancellation, FitProgress)}, to the end. */
  public static FitResult run(FitProblem problem, FitMethod method) {
    return run(problem, method, Cancellation.none(), FitProgress.NONE);
  }

  private FitResult run(FitMethod method) {
    if (!Double.isFinite(misfit.squares(misfit.start()))) {
      throw new IllegalArgumentException(
          "the model has no values where the search begins; other first values are expected");
    }
    try {
      switch (method) {
        case LEVENBERG_MARQUARDT -> descend();
        case CMA_ES -> {
          evolve();
          descend();
        }
        case BOBYQA -> approximate();
      }
    } catch (TooManyEvaluationsException | TooManyIterationsException e) {
      finished = false; // the best so far is what there is
    }
    return new FitEvaluation(problem, misfit).result(finished);
  }

  private void descend() {
    MultivariateJacobianFunction function =
        point -> {
          double[] unit = point.toArray();
          return new Pair<>(
              new ArrayRealVector(misfit.weighted(unit), false),
              new Array2DRowRealMatrix(misfit.jacobian(unit), false));
        };
    new LevenbergMarquardtOptimizer()
        .withCostRelativeTolerance(TOLERANCE)
        .withParameterRelativeTolerance(TOLERANCE)
        .optimize(
            new LeastSquaresBuilder()
                .start(misfit.best())
                .target(new double[problem.observed().length])
                .model(function)
                .parameterValidator(point -> point.map(each -> Math.clamp(each, 0.0, 1.0)))
                .maxEvaluations(MOST_EVALUATIONS)
                .maxIterations(MOST_ITERATIONS)
                .build());
  }

  private void evolve() {
    double[] sigma = new double[n];
    Arrays.fill(sigma, SIGMA);
    int population = 4 + (int) (3 * Math.log(n)) + n;
    new CMAESOptimizer(
            MOST_EVALUATIONS,
            0,
            true,
            0,
            0,
            new MersenneTwister(SEED),
            false,
            new SimpleValueChecker(1e-6, 1e-12))
        .optimize(
            new MaxEval(MOST_EVALUATIONS),
            new ObjectiveFunction(misfit::squares),
            GoalType.MINIMIZE,
            new InitialGuess(misfit.start()),
            bounds(),
            new CMAESOptimizer.Sigma(sigma),
            new CMAESOptimizer.PopulationSize(population));
  }

  private void approximate() {
    if (n == 1) { // BOBYQA needs two
      new BrentOptimizer(LAST_RADIUS, LAST_RADIUS)
          .optimize(
              new MaxEval(MOST_EVALUATIONS),
              new UnivariateObjectiveFunction(x -> misfit.squares(new double[] {x})),
              GoalType.MINIMIZE,
              new SearchInterval(0, 1, misfit.start()[0]));
      return;
    }
    new BOBYQAOptimizer(2 * n + 1, FIRST_RADIUS, LAST_RADIUS)
        .optimize(
            new MaxEval(MOST_EVALUATIONS),
            new ObjectiveFunction(misfit::squares),
            GoalType.MINIMIZE,
            new InitialGuess(misfit.start()),
            bounds());
  }

  private SimpleBounds bounds() {
    double[] upper = new double[n];
    Arrays.fill(upper, 1);
    return new SimpleBounds(new double[n], upper);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunInfo;

/**
 * The rule for an engine that did not make the expectations. These carry the error of the engine
 * that did, first order in the time step: agreement is asked for, not equality.
 */
final class Judge {
  private static final double SINGLE_COMPARTMENT = 0.005;
  private static final double AGAINST_LIMIT = 0.001;
  private static final double CABLE = 0.01;
  private static final double CABLE_AGAINST_NEURON = 1.5;

  private final RunInfo info;
  private final OmvExperiment experiment;
  private final OmvExperiment.Variant variant;
  private final boolean random;
  private final Method method;

  /**
   * @param random whether what is observed depends on the seed
   * @param method method of the run
   */
  Judge(
      RunInfo info,
      OmvExperiment experiment,
      OmvExperiment.Variant variant,
      boolean random,
      Method method) {
    this.info = info;
    this.experiment = experiment;
    this.variant = variant;
    this.random = random;
    this.method = method;
  }

  ExperimentReport judge(double[] observed, Optional<Convergence> convergence) {
    Optional<String> apart = apart(observed);
    Optional<String> fault =
        owesConvergence() ? convergence.flatMap(this::notConverged) : Optional.empty();
    double[] expected = experiment.expected();
    return report(
        observed,
        Agreement.largestError(observed, expected),
        Agreement.within(observed, expected, variant.tolerance()),
        convergence,
        fault.isEmpty(),
        apart.or(() -> fault));
  }

  /** Nothing could be observed. */
  ExperimentReport missing(String reason) {
    return report(new double[0], Double.NaN, false, Optional.empty(), true, Optional.of(reason));
  }

  private ExperimentReport report(
      double[] observed,
      double error,
      boolean withinTolerance,
      Optional<Convergence> convergence,
      boolean converged,
      Optional<String> fault) {
    return new ExperimentReport(
        experiment.name(),
        experiment.observable(),
        variant.engine(),
        experiment.expected(),
        observed,
        error,
        variant.tolerance(),
        withinTolerance,
        limit(),
        random,
        fault.isEmpty(),
        converged,
        convergence,
        fault);
  }

  /** Methods that imitate another engine have its error by intention. */
  private boolean owesConvergence() {
    return !isCable() && !random && method != Method.NEURON_EXPORT && method != Method.JLEMS;
  }

  private boolean isCable() {
    return info.largestCell() > 1;
  }

  private double limit() {
    return isCable()
        ? Math.max(CABLE, CABLE_AGAINST_NEURON * experiment.neuronTolerance())
        : SINGLE_COMPARTMENT;
  }

  private Optional<String> apart(double[] observed) {
    double[] expected = experiment.expected();
    if (Agreement.within(observed, expected, limit())) {
      return Optional.empty();
    }
    if (random && variant.measure() instanceof Measure.SpikeTimes) {
      return Agreement.alike(observed, expected)
          ? Optional.empty()
          : Optional.of(
              "rate or variation of the random spikes differ by more than three standard errors");
    }
    return Optional.of(
        observed.length == expected.length
            ? farthest(observed, expected)
            : "%s found, %s expected".formatted(spikes(observed), spikes(expected)));
  }

  private String farthest(double[] observed, double[] expected) {
    int worst = 0;
    double largest = -1;
    for (int i = 0; i < observed.length; i++) {
      double error = Math.abs(observed[i] - expected[i]) / Math.max(1e-300, Math.abs(expected[i]));
      if (error > largest) {
        largest = error;
        worst = i;
      }
    }
    String what = variant.measure() instanceof Measure.SpikeTimes ? "spike " + (worst + 1) : "it";
    return "%s is %s, expected %s: %s off, the limit is %s"
        .formatted(
            what,
            number(observed[worst], 6),
            number(expected[worst], 6),
            percent(largest),
            percent(limit()));
  }

  private static String percent(double share) {
    return number(100 * share, 3) + " %";
  }

  private static String number(double value, int digits) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  private static String spikes(double[] times) {
    String number = times.length == 0 ? "no" : Integer.toString(times.length);
    String last =
        times.length == 0 ? "" : " (the last at " + number(times[times.length - 1], 6) + ")";
    return number + (times.length == 1 ? " spike" : " spikes") + last;
  }

  private Optional<String> notConverged(Convergence convergence) {
    if (Double.isNaN(convergence.errorAtStep())) {
      int[] counts = convergence.counts();
      return Optional.of(
          "the number of spikes depends on the step: %d at dt, %d at dt/4, %d at dt/16"
              .formatted(counts[0], counts[1], counts[2]));
    }
    return convergence.errorAtStep() <= AGAINST_LIMIT
        ? Optional.empty()
        : Optional.of(
            "%s off the extrapolation to a vanishing step, the limit is %s%s"
                .formatted(
                    percent(convergence.errorAtStep()),
                    percent(AGAINST_LIMIT),
                    remedy(convergence.order())));
  }

  /** What mends an error of that order; nothing where it does not fall with the step. */
  private String remedy(double order) {
    if (!(order > 0.75)) {
      return "";
    }
    if (order > 1.25) {
      return ": take a smaller step";
    }
    String other = method == Method.NEURON ? " or try the method cn" : "";
    return ": an error of first order in the step; take a smaller step" + other;
  }
}

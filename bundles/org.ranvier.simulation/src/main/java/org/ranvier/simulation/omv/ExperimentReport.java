/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.Optional;

/**
 * How an experiment went.
 *
 * @param name name of the experiment
 * @param observable what was observed
 * @param engine engine of the authors that ours is compared with
 * @param expected expected values
 * @param observed observed values
 * @param error largest relative difference; NaN where the counts differ
 * @param tolerance what the authors grant that engine
 * @param withinTolerance whether our engine passes as that engine
 * @param limit what an engine independent of theirs is granted
 * @param random whether the values depend on the seed, so that rate and variation are compared
 * @param passed whether our engine keeps to that
 * @param converged whether it is near enough to the limit of smaller steps, where that is asked for
 * @param convergence what smaller steps gave, where they were asked for
 * @param fault why it did not pass, for the model's author
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExperimentReport(
    String name,
    String observable,
    String engine,
    double[] expected,
    double[] observed,
    double error,
    double tolerance,
    boolean withinTolerance,
    double limit,
    boolean random,
    boolean passed,
    boolean converged,
    Optional<Convergence> convergence,
    Optional<String> fault) {}

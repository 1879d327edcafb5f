/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.fit.ChannelFit;
import org.ranvier.lab.fit.Fit;
import org.ranvier.lab.fit.FitParameter;
import org.ranvier.lab.fit.FitProblem;
import org.ranvier.lab.fit.FitProgress;
import org.ranvier.lab.fit.FitResult;
import org.ranvier.lab.fit.RecordedCurves;
import org.ranvier.lab.fit.RecordedSweeps;
import org.ranvier.simulation.Cancellation;
import org.ranvier.ui.kinetics.panel.Subject;

/** A request as a problem that can be solved. Knows nothing of windows. */
final class FitTask {
  private final FitRequest request;
  private final List<FitRow> ticked;
  private final FitPart part;

  /**
   * @param channel of the request, as its text has it
   * @throws IllegalArgumentException what was recorded does not fit what is asked for
   * @throws org.ranvier.xml.ModelProblemException the channel cannot be clamped
   */
  FitTask(FitRequest request, ClampedChannel channel) {
    this.request = request;
    this.ticked = request.ticked();
    ClampedChannel fixed = channel.with(fixed());
    this.part =
        switch (request.data()) {
          case RecordedSweeps sweeps -> new SweepPart(request, sweeps, this::model, fixed);
          case RecordedCurves curves -> new CurvePart(request, curves, this::model, fixed);
        };
  }

  /** The channel of a subject under clamp, as its text has it. */
  static ClampedChannel channel(Subject subject) {
    return subject
        .model()
        .findSystem(subject.channel().component())
        .map(
            system ->
                ClampedChannel.of(
                    system,
                    new ClampConditions(
                        subject.bath().celsius(),
                        subject.bath().concentrationMm(),
                        ClampConditions.USUAL.outsideMm())))
        .orElseThrow(() -> new IllegalArgumentException(FitMessages.noChannel));
  }

  /** Numbers of the channel that are not sought and other than in the text. */
  private Map<String, Double> fixed() {
    Map<String, Double> fixed = new HashMap<>(request.subject().changed());
    for (FitRow each : request.rows()) {
      each.parameter()
          .filter(it -> !each.ticked() && each.start() != it.inUnit(it.si()))
          .ifPresent(it -> fixed.put(it.path(), it.inSi(each.start())));
    }
    return fixed;
  }

  /** Predicts what was read off sweeps, from what is sought. */
  private ChannelFit model(ClampedChannel channel, List<ChannelFit.Recording> recordings) {
    return new ChannelFit(
        channel,
        ticked.stream().map(FitRow::name).toList(),
        value(ChannelFit.CONDUCTANCE),
        value(ChannelFit.REVERSAL_MV),
        recordings);
  }

  private double value(String name) {
    return request.rows().stream()
        .filter(each -> each.name().equals(name))
        .mapToDouble(FitRow::start)
        .findFirst()
        .orElseThrow();
  }

  /** What the model has for some parameters; those at the start where there are none. */
  FitPicture picture(double[] parameters) {
    return part.picture(parameters);
  }

  FitPicture atStart() {
    return picture(request.start());
  }

  /**
   * The maximum conductance that fits best where all else is as it is at the start.
   *
   * @return not a number where nothing depends on it
   */
  double bestConductance() {
    double[] start = request.start();
    double now = 1;
    for (int i = 0; i < ticked.size(); i++) {
      now = ticked.get(i).name().equals(ChannelFit.CONDUCTANCE) ? start[i] : now;
    }
    double[] model = part.model().values(start);
    double[] observed = part.observed();
    double[] weights = part.weights();
    double up = 0;
    double down = 0;
    for (int i = 0; i < model.length; i++) {
      if (weights[i] > 0) {
        up += weights[i] * model[i] * observed[i];
        down += weights[i] * model[i] * model[i];
      }
    }
    return up > 0 ? now * up / down : Double.NaN;
  }

  /**
   * Fits.
   *
   * @throws java.util.concurrent.CancellationException it was cancelled
   */
  FitResult run(Cancellation cancellation, FitProgress progress) {
    List<FitParameter> parameters = new ArrayList<>();
    for (FitRow each : ticked) {
      double one = each.inFit(each.lower());
      double other = each.inFit(each.upper());
      parameters.add(
          new FitParameter(
              each.name(), each.inFit(each.start()), Math.min(one, other), Math.max(one, other)));
    }
    FitProblem problem = new FitProblem(parameters, part.model(), part.observed(), part.weights());
    return Fit.run(problem, request.method(), cancellation, progress);
  }
}

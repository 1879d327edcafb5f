/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.fit.ChannelFit;
import org.ranvier.lab.fit.FitModel;
import org.ranvier.lab.fit.RecordedFamily;
import org.ranvier.lab.fit.RecordedSweeps;

/** Currents of recorded sweeps. */
final class SweepPart implements FitPart {
  private final RecordedFamily family;
  private final ChannelFit model;
  private final double[] observed;
  private final double[] weights;

  SweepPart(FitRequest request, RecordedSweeps sweeps, Models models, ClampedChannel channel) {
    family = RecordedFamily.of(sweeps, request.protocol());
    model =
        models.of(
            channel,
            List.of(new ChannelFit.Recording(family.family(), family.sweeps().sampleMs())));
    observed = family.sweeps().joined();
    weights = family.weights(request.blankMs(), request.alike());
  }

  @Override
  public FitModel model() {
    return model;
  }

  @Override
  public double[] observed() {
    return observed;
  }

  @Override
  public double[] weights() {
    return weights;
  }

  @Override
  public FitPicture picture(double[] parameters) {
    double[] values = model.values(parameters);
    double[] residuals = FitPart.less(observed, values);
    double[] times = family.sweeps().timesMs();
    int count = family.sweeps().sweeps().length;
    List<Chart.Series> overlay = new ArrayList<>();
    List<Chart.Series> rest = new ArrayList<>();
    for (double[] each : List.of(observed, values)) {
      for (int i = 0; i < count; i++) {
        overlay.add(new Chart.Series("", FitPart.points(times, each, i * times.length)));
      }
    }
    for (int i = 0; i < count; i++) {
      rest.add(new Chart.Series("", FitPart.points(times, residuals, i * times.length)));
    }
    String unit = family.sweeps().unit();
    Axis time = new Axis(FitMessages.axisTime, "ms", Scale.LINEAR);
    return new FitPicture(
        new Chart(
            FitMessages.overlay,
            time,
            new Axis(FitMessages.axisCurrent, unit, Scale.LINEAR),
            overlay),
        count,
        new Chart(
            FitMessages.residuals, time, new Axis(FitMessages.residuals, unit, Scale.LINEAR), rest),
        rms(values),
        unit);
  }
}

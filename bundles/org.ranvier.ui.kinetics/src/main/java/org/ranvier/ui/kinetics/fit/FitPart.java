/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.chart.Chart;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.fit.ChannelFit;
import org.ranvier.lab.fit.FitModel;

/** What was recorded, as observations, and what predicts them. */
interface FitPart {
  /** Makes a model of what is sought. */
  interface Models {
    ChannelFit of(ClampedChannel channel, List<ChannelFit.Recording> recordings);
  }

  /** Lines in plots have no more points. */
  int MOST_POINTS = 400;

  FitModel model();

  double[] observed();

  double[] weights();

  FitPicture picture(double[] parameters);

  /** Root mean square of the differences that count. */
  default double rms(double[] model) {
    double[] observed = observed();
    double[] weights = weights();
    double sum = 0;
    int count = 0;
    for (int i = 0; i < model.length; i++) {
      if (weights[i] > 0) {
        sum += (observed[i] - model[i]) * (observed[i] - model[i]);
        count++;
      }
    }
    return count == 0 ? Double.NaN : Math.sqrt(sum / count);
  }

  /** Some of the points of a long line. */
  static List<Chart.Point> points(double[] x, double[] y, int from) {
    List<Chart.Point> points = new ArrayList<>();
    int every = Math.max(1, x.length / MOST_POINTS);
    for (int i = 0; i < x.length; i += every) {
      points.add(new Chart.Point(x[i], y[from + i]));
    }
    return points;
  }

  static double[] less(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      difference[i] = one[i] - other[i];
    }
    return difference;
  }
}

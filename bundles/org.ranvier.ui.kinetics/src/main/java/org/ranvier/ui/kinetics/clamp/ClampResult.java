/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.clamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Point;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.edit.chart.Chart.Series;
import org.ranvier.lab.clamp.ClampCurve;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.lab.clamp.SweepTrace;

/**
 * What a clamp gave, as plots.
 *
 * @param traces one series a sweep, over time
 * @param curve what is read from them; empty where the protocol has none of the kind that is shown
 * @param why said where there are no traces
 */
record ClampResult(Optional<Chart> traces, Optional<Chart> curve, String why) {
  static ClampResult none(String why) {
    return new ClampResult(Optional.empty(), Optional.empty(), why);
  }

  static ClampResult of(ClampRequest request, List<SweepTrace> traces) {
    ClampStudy study = request.study();
    Optional<ClampCurve> curve =
        request.current()
            ? study.currents(traces, 1, request.reversalMv())
            : study.openings(traces);
    return new ClampResult(
        Optional.of(traces(request, traces)), curve.map(each -> chart(request, each)), "");
  }

  private static Axis y(ClampRequest request) {
    return request.current()
        ? new Axis(ClampMessages.axisCurrent, "pA", Scale.LINEAR)
        : new Axis(ClampMessages.axisOpen, "", Scale.FROM_ZERO);
  }

  private static Chart traces(ClampRequest request, List<SweepTrace> traces) {
    List<Series> all = new ArrayList<>();
    for (SweepTrace each : traces) {
      double[] y = request.current() ? each.current(1, request.reversalMv()) : each.open();
      all.add(new Series("", points(each.timesMs(), y)));
    }
    return new Chart(
        NLS.bind(ClampMessages.tracesTitle, request.channel().name()),
        new Axis(ClampMessages.axisTime, "ms", Scale.LINEAR),
        y(request),
        all);
  }

  private static Chart chart(ClampRequest request, ClampCurve curve) {
    boolean gaps = request.study().kind() == ClampStudy.Kind.RECOVERY;
    Axis x =
        gaps
            ? new Axis(ClampMessages.axisGap, "ms", Scale.LOGARITHMIC)
            : new Axis(ClampMessages.axisPotential, "mV", Scale.LINEAR);
    return new Chart(
        NLS.bind(
            ClampMessages.curveTitle,
            ClampMessages.of(request.study().kind()),
            request.channel().name()),
        x,
        request.current() ? y(request) : new Axis(ClampMessages.axisPart, "", Scale.FROM_ZERO),
        List.of(new Series("", points(curve.varied(), curve.values()))));
  }

  private static List<Point> points(double[] x, double[] y) {
    List<Point> points = new ArrayList<>(x.length);
    for (int i = 0; i < x.length; i++) {
      points.add(new Point(x[i], y[i]));
    }
    return points;
  }
}

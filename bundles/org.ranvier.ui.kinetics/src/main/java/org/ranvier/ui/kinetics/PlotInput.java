/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.channel.KineticExport;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.chart.Chart;

/**
 * What one plot shows.
 *
 * @param curves the chosen ones last, which lie on top
 * @param handles those of the chosen gate on these curves
 */
record PlotInput(Plot plot, Over over, double[] xs, List<DrawnCurve> curves, List<Handle> handles) {
  private static final double HEADROOM = 1.08;

  /** Potentials beyond these let exponential rates hide all others. */
  private static final double FROM_MV = -90;

  private static final double TO_MV = 40;

  /** The plot within amounts from zero on. */
  Chart chart(double highest) {
    List<KineticCurve> all = curves.stream().map(DrawnCurve::curve).toList();
    Chart chart = KineticExport.chart(plot, over, xs, all);
    double from = over == Over.POTENTIAL ? xs[0] : Math.pow(10, xs[0]);
    double to = over == Over.POTENTIAL ? xs[xs.length - 1] : Math.pow(10, xs[xs.length - 1]);
    return new Chart(
        chart.title(), chart.x().within(from, to), chart.y().within(0, highest), chart.series());
  }

  /** The amount that the plot goes up to. */
  double highest() {
    double least = plot == Plot.STEADY_STATE ? 1 : 0;
    double most =
        curves.stream()
            .flatMapToDouble(each -> seen(each.curve().y()))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    double held = handles.stream().mapToDouble(Handle::y).max().orElse(0);
    double top = Math.max(Math.max(least, most), held);
    return top > 0 ? top * (plot == Plot.STEADY_STATE ? 1.02 : HEADROOM) : 1;
  }

  private DoubleStream seen(double[] y) {
    return IntStream.range(0, y.length)
        .filter(
            i -> plot != Plot.RATE || over != Over.POTENTIAL || xs[i] >= FROM_MV && xs[i] <= TO_MV)
        .mapToDouble(i -> y[i]);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.ranvier.ui.DataPalette;
import org.ranvier.ui.recording.TimeCursor;

/** A chart of curves over time that share one axis; follows a growing run until the user zooms. */
final class CurvePlot extends Composite {
  private static final double MARGIN = 0.05;

  /** How much of its colour a curve of an earlier run keeps. */
  private static final double GHOST_OPACITY = 0.35;

  /** Least pixels between two labels of an axis. */
  private static final int TIME_TICKS = 80;

  private static final int VALUE_TICKS = 28;

  private final Chart chart;
  private final List<Curve> curves;
  private final List<Optional<Curve>> ghosts;
  private final PlotUnit unit;
  private double endMs;
  private boolean followsRun = true;

  /**
   * @param shown what to draw, all in one unit, each with the curve of an earlier run if there is
   *     one
   * @param endMs expected end of the run, so that the time axis stands still while the plot fills
   */
  CurvePlot(Composite parent, String title, Map<Curve, Optional<Curve>> shown, double endMs) {
    super(parent, SWT.NONE);
    this.curves = List.copyOf(shown.keySet());
    this.ghosts = List.copyOf(shown.values());
    this.endMs = endMs;
    unit = curves.getFirst().unit();
    setLayout(new FillLayout());
    chart = new Chart(this, SWT.NONE);
    chart.getTitle().setText(title);
    chart.getTitle().setVisible(!title.isEmpty());
    chart.getTitle().setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    chart.getLegend().setPosition(SWT.RIGHT);
    chart.getLegend().setVisible(curves.size() > 1 || title.isEmpty());
    axis(chart.getAxisSet().getXAxis(0), PlotMessages.time, TIME_TICKS);
    axis(chart.getAxisSet().getYAxis(0), unit.axisTitle(), VALUE_TICKS);
    createSeries();
    describe(title);
    PlotNavigation.attach(chart, this::userMoved, TimeCursor.workbench()::put, this::fitAll);
    CursorLine.attach(chart);
    chart.getPlotArea().addMouseMoveListener(this::showValues);
    applyTheme();
    chart.addListener(SWT.Resize, _ -> refresh(true));
  }

  Chart chart() {
    return chart;
  }

  /**
   * Takes text, grid and background colours from the theme; called again when the theme changes.
   */
  void applyTheme() {
    Color back = getParent().getBackground();
    Color text = getParent().getForeground();
    setBackground(back);
    chart.setBackground(back);
    chart.getPlotArea().setBackground(back);
    chart.getTitle().setForeground(text);
    chart.getLegend().setBackground(back);
    chart.getLegend().setForeground(text);
    for (IAxis axis : chart.getAxisSet().getAxes()) {
      axis.getTitle().setForeground(text);
      axis.getTick().setForeground(text);
      axis.getGrid().setForeground(SeriesStyles.blend(text, back, 0.15));
    }
    for (int i = 0; i < curves.size(); i++) {
      if (chart.getSeriesSet().getSeries(seriesId(i)) instanceof ILineSeries<?> series) {
        series.setLineColor(new Color(DataPalette.series(i, back.getRGB())));
      }
      if (chart.getSeriesSet().getSeries(ghostId(i)) instanceof ILineSeries<?> ghost) {
        ghost.setLineColor(
            SeriesStyles.blend(
                new Color(DataPalette.series(i, back.getRGB())), back, GHOST_OPACITY));
      }
    }
  }

  /** Draws the samples that have come in since. */
  void refresh(boolean force) {
    if (chart.isDisposed() || !force && !isVisible()) {
      return;
    }
    if (followsRun) {
      follow();
    }
    Range time = chart.getAxisSet().getXAxis(0).getRange();
    int pixels = Math.max(200, chart.getPlotArea().getSize().x);
    chart.suspendUpdate(true);
    try {
      for (int i = 0; i < curves.size(); i++) {
        String ghost = ghostId(i);
        ghosts.get(i).ifPresent(curve -> draw(curve, ghost, time, pixels));
        draw(curves.get(i), seriesId(i), time, pixels);
      }
    } finally {
      chart.suspendUpdate(false);
    }
    chart.redraw();
  }

  private void draw(Curve curve, String series, Range time, int pixels) {
    Curve.Drawn drawn = curve.drawn(time.lower, time.upper, pixels);
    chart.getSeriesSet().getSeries(series).setXSeries(drawn.timesMs());
    chart.getSeriesSet().getSeries(series).setYSeries(drawn.values());
  }

  /** Shows the whole run again and follows it if it still grows. */
  void fitAll() {
    followsRun = true;
    refresh(true);
  }

  /** The run ended earlier than foreseen: the time axis ends where the data do. */
  void ended(double atMs) {
    endMs = atMs;
    refresh(true);
  }

  /** The curves of this run and of the earlier one. */
  private Stream<Curve> all() {
    return Stream.concat(ghosts.stream().flatMap(Optional::stream), curves.stream());
  }

  private void follow() {
    double last = curves.stream().mapToDouble(Curve::lastTimeMs).max().orElse(0);
    double end = Math.max(endMs, last);
    chart.getAxisSet().getXAxis(0).setRange(new Range(0, end > 0 ? end : 1));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Curve curve : all().toList()) {
      double[] range = curve.valueRange();
      low = Math.min(low, range[0]);
      high = Math.max(high, range[1]);
    }
    double margin = high > low ? MARGIN * (high - low) : Math.max(Math.abs(high) * MARGIN, 1e-9);
    chart.getAxisSet().getYAxis(0).setRange(new Range(low - margin, high + margin));
  }

  private void userMoved() {
    followsRun = false;
    refresh(true);
  }

  /** Two curves may have one label, so the series are told apart by number. */
  private static String seriesId(int index) {
    return "curve" + index;
  }

  private static String ghostId(int index) {
    return "ghost" + index;
  }

  /** Those of the earlier run come first: what comes later lies above. */
  private void createSeries() {
    for (int i = 0; i < ghosts.size(); i++) {
      if (ghosts.get(i).isPresent()) {
        var ghost = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, ghostId(i));
        ghost.setVisibleInLegend(false);
        ghost.setSymbolType(PlotSymbolType.NONE);
        ghost.setLineWidth(2);
        ghost.setAntialias(SWT.ON);
      }
    }
    for (int i = 0; i < curves.size(); i++) {
      var series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, seriesId(i));
      series.setDescription(curves.get(i).label());
      series.setSymbolType(PlotSymbolType.NONE);
      series.setLineStyle(SeriesStyles.style(i));
      series.setLineWidth(2);
      series.setAntialias(SWT.ON);
    }
  }

  /** What a screen reader says of this plot. */
  private void describe(String title) {
    String names = curves.stream().map(Curve::label).collect(Collectors.joining(", "));
    String name =
        NLS.bind(PlotMessages.overTime, title.isEmpty() ? unit.axisTitle() : title, names);
    chart
        .getAccessible()
        .addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = name));
  }

  private static void axis(IAxis axis, String title, int pixelsPerTick) {
    axis.getTitle().setText(title);
    axis.getTitle().setFont(JFaceResources.getDefaultFont());
    axis.getTick().setTickMarkStepHint(pixelsPerTick);
    axis.getGrid().setStyle(LineStyle.SOLID);
    axis.getTick().setFormat(new TickFormat());
  }

  private void showValues(MouseEvent event) {
    IAxis x = chart.getAxisSet().getXAxis(0);
    double time = x.getDataCoordinate(event.x);
    Range range = x.getRange();
    if (time < range.lower || time > range.upper) {
      chart.getPlotArea().setToolTipText(null);
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "t = %.4g\u2009ms", time));
    for (Curve curve : curves) {
      lines.add(
          String.format(
              Locale.ROOT, "%s: %.4g\u2009%s", curve.label(), curve.valueAt(time), unit.symbol()));
    }
    chart.getPlotArea().setToolTipText(String.join("\n", lines));
  }
}

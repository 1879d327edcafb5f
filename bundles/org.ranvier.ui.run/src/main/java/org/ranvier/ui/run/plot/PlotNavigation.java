/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.Range;
import org.jspecify.annotations.Nullable;

/**
 * Mouse in a chart: the wheel zooms the time axis at the pointer (with Shift the value axis),
 * dragging moves, double click shows all.
 */
final class PlotNavigation {
  private static final double ZOOM_STEP = 1.25;

  private final Chart chart;
  private final Runnable moved;
  private @Nullable Point dragged;

  private PlotNavigation(Chart chart, Runnable moved) {
    this.chart = chart;
    this.moved = moved;
  }

  /**
   * Lets the mouse move the ranges of a chart.
   *
   * @param moved called after the ranges changed
   * @param showAll called for a double click
   */
  static void attach(Chart chart, Runnable moved, Runnable showAll) {
    new PlotNavigation(chart, moved).listen(chart.getPlotArea().getControl(), showAll);
  }

  private void listen(Control area, Runnable showAll) {
    area.addListener(SWT.MouseVerticalWheel, this::zoom);
    area.addListener(SWT.MouseDoubleClick, _ -> showAll.run());
    area.addListener(
        SWT.MouseDown, event -> dragged = event.button == 1 ? new Point(event.x, event.y) : null);
    area.addListener(SWT.MouseUp, _ -> dragged = null);
    area.addListener(SWT.MouseMove, this::drag);
  }

  private void zoom(Event event) {
    boolean value = (event.stateMask & SWT.SHIFT) != 0;
    IAxis axis = value ? chart.getAxisSet().getYAxis(0) : chart.getAxisSet().getXAxis(0);
    double centre = axis.getDataCoordinate(value ? event.y : event.x);
    double factor = event.count > 0 ? 1 / ZOOM_STEP : ZOOM_STEP;
    Range range = axis.getRange();
    axis.setRange(
        new Range(
            centre - factor * (centre - range.lower), centre + factor * (range.upper - centre)));
    event.doit = false;
    moved.run();
  }

  private void drag(Event event) {
    Point from = dragged;
    if (from == null) {
      return;
    }
    shift(chart.getAxisSet().getXAxis(0), from.x, event.x);
    shift(chart.getAxisSet().getYAxis(0), from.y, event.y);
    dragged = new Point(event.x, event.y);
    moved.run();
  }

  private static void shift(IAxis axis, int fromPixel, int toPixel) {
    double by = axis.getDataCoordinate(fromPixel) - axis.getDataCoordinate(toPixel);
    Range range = axis.getRange();
    axis.setRange(new Range(range.lower + by, range.upper + by));
  }
}

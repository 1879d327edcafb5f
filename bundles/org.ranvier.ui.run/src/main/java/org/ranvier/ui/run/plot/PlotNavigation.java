/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.util.function.DoubleConsumer;
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
 * dragging moves, a click points at a time, double click shows all.
 */
final class PlotNavigation {
  private static final double ZOOM_STEP = 1.25;
  private static final int CLICK = 3;

  private final Chart chart;
  private final Runnable moved;
  private final DoubleConsumer pointed;
  private @Nullable Point dragged;
  private boolean still;

  private PlotNavigation(Chart chart, Runnable moved, DoubleConsumer pointed) {
    this.chart = chart;
    this.moved = moved;
    this.pointed = pointed;
  }

  /**
   * Lets the mouse move the ranges of a chart.
   *
   * @param moved called after the ranges changed
   * @param pointed told of the time at which somebody clicked
   * @param showAll called for a double click
   */
  static void attach(Chart chart, Runnable moved, DoubleConsumer pointed, Runnable showAll) {
    new PlotNavigation(chart, moved, pointed).listen(chart.getPlotArea().getControl(), showAll);
  }

  private void listen(Control area, Runnable showAll) {
    area.addListener(SWT.MouseVerticalWheel, this::zoom);
    area.addListener(SWT.MouseDoubleClick, _ -> showAll.run());
    area.addListener(SWT.MouseDown, this::press);
    area.addListener(SWT.MouseUp, this::release);
    area.addListener(SWT.MouseMove, this::drag);
  }

  private void press(Event event) {
    dragged = event.button == 1 ? new Point(event.x, event.y) : null;
    still = dragged != null;
  }

  private void release(Event event) {
    if (still && dragged != null) {
      pointed.accept(chart.getAxisSet().getXAxis(0).getDataCoordinate(event.x));
    }
    dragged = null;
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
    if (from == null || still && isNear(from, event)) {
      return;
    }
    still = false;
    shift(chart.getAxisSet().getXAxis(0), from.x, event.x);
    shift(chart.getAxisSet().getYAxis(0), from.y, event.y);
    dragged = new Point(event.x, event.y);
    moved.run();
  }

  /** A hand that clicks is never quite still. */
  private static boolean isNear(Point from, Event event) {
    return Math.abs(event.x - from.x) <= CLICK && Math.abs(event.y - from.y) <= CLICK;
  }

  private static void shift(IAxis axis, int fromPixel, int toPixel) {
    double by = axis.getDataCoordinate(fromPixel) - axis.getDataCoordinate(toPixel);
    Range range = axis.getRange();
    axis.setRange(new Range(range.lower + by, range.upper + by));
  }
}

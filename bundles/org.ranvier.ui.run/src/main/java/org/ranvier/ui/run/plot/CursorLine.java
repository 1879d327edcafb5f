/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.util.OptionalDouble;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.Range;
import org.ranvier.ui.recording.TimeCursor;

/** Draws the moment that all views show as a line across a chart. */
final class CursorLine implements ICustomPaintListener {
  private static final int ALPHA = 150;

  private final Chart chart;

  private CursorLine(Chart chart) {
    this.chart = chart;
  }

  static void attach(Chart chart) {
    chart.getPlotArea().addCustomPaintListener(new CursorLine(chart));
    Runnable redraw =
        () -> {
          if (chart.isVisible()) {
            chart.getPlotArea().getControl().redraw();
          }
        };
    TimeCursor.workbench().addListener(redraw);
    chart.addListener(SWT.Dispose, _ -> TimeCursor.workbench().removeListener(redraw));
  }

  @Override
  public void paintControl(PaintEvent event) {
    OptionalDouble time = TimeCursor.workbench().timeMs();
    Range shown = chart.getAxisSet().getXAxis(0).getRange();
    if (time.isEmpty() || time.getAsDouble() < shown.lower || time.getAsDouble() > shown.upper) {
      return;
    }
    int x = chart.getAxisSet().getXAxis(0).getPixelCoordinate(time.getAsDouble());
    event.gc.setForeground(chart.getTitle().getForeground());
    event.gc.setAlpha(ALPHA);
    event.gc.setLineStyle(SWT.LINE_SOLID);
    event.gc.setLineWidth(1);
    event.gc.drawLine(x, 0, x, chart.getPlotArea().getSize().y);
    event.gc.setAlpha(255);
  }

  @Override
  public boolean drawBehindSeries() {
    return false;
  }
}

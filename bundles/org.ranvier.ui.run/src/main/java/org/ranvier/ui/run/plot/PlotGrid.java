/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.ranvier.ui.run.SimulationSession.PlotGroup;

/** The charts of one run, in as many columns as make them about twice as wide as high. */
public final class PlotGrid extends Composite {
  private static final int LEAST_HEIGHT = 190;
  private static final double WIDTH_TO_HEIGHT = 2;

  private final List<CurvePlot> charts = new ArrayList<>();
  private final ScrolledComposite scrolled;
  private final Composite cells;
  private final GridLayout layout = new GridLayout();

  /**
   * @param ghosts curves of an earlier run, drawn faintly behind those of the same name and unit
   * @param endMs expected end of the run in ms
   */
  public PlotGrid(Composite parent, List<PlotGroup> groups, List<Curve> ghosts, double endMs) {
    super(parent, SWT.NONE);
    setLayout(new FillLayout());
    scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    cells = new Composite(scrolled, SWT.NONE);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.makeColumnsEqualWidth = true;
    cells.setLayout(layout);
    for (PlotGroup group : groups) {
      var chart = new CurvePlot(cells, group.title(), withGhosts(group.curves(), ghosts), endMs);
      chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
      charts.add(chart);
    }
    scrolled.setContent(cells);
    addListener(SWT.Resize, _ -> arrange());
    arrange();
  }

  private static Map<Curve, Optional<Curve>> withGhosts(List<Curve> curves, List<Curve> ghosts) {
    Map<Curve, Optional<Curve>> found = new LinkedHashMap<>();
    for (Curve curve : curves) {
      found.put(curve, ghosts.stream().filter(curve::isOfSameQuantity).findFirst());
    }
    return found;
  }

  private void arrange() {
    Rectangle area = getClientArea();
    int columns = columns(charts.size(), area.width, area.height);
    int rows = (charts.size() + columns - 1) / columns;
    scrolled.setMinSize(0, LEAST_HEIGHT * rows);
    if (columns != layout.numColumns) {
      layout.numColumns = columns;
      cells.layout(true, true);
    }
  }

  /**
   * The number of columns with which so many charts in such an area come closest to their shape.
   */
  static int columns(int charts, int width, int height) {
    int best = 1;
    double bestMiss = Double.POSITIVE_INFINITY;
    for (int columns = 1; columns <= charts; columns++) {
      int rows = (charts + columns - 1) / columns;
      double chartHeight = Math.max((double) height / rows, LEAST_HEIGHT);
      double miss = Math.abs(Math.log((double) width / columns / chartHeight / WIDTH_TO_HEIGHT));
      if (miss < bestMiss) {
        best = columns;
        bestMiss = miss;
      }
    }
    return best;
  }

  /** Draws what has come in since; does nothing while hidden. */
  public void refresh() {
    charts.forEach(chart -> chart.refresh(false));
  }

  /** The run is over at this time. */
  public void ended(double atMs) {
    charts.forEach(chart -> chart.ended(atMs));
  }

  /** Takes colours from the theme that is on now. */
  public void applyTheme() {
    charts.forEach(CurvePlot::applyTheme);
  }

  /** Shows the whole run in every chart. */
  public void fitAll() {
    charts.forEach(CurvePlot::fitAll);
  }

  /** The charts, row by row. */
  public List<Chart> charts() {
    return charts.stream().map(CurvePlot::chart).toList();
  }
}

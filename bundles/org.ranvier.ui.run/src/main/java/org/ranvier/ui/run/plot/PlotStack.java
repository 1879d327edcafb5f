/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.ranvier.ui.run.SimulationSession.PlotGroup;

/**
 * The charts of one run, one below the other, sharing the height as long as each stays readable,
 * then scrolled.
 */
public final class PlotStack extends Composite {
  private static final int LEAST_HEIGHT = 150;

  private final List<CurvePlot> charts = new ArrayList<>();

  /**
   * @param endMs expected end of the run in ms
   */
  public PlotStack(Composite parent, List<PlotGroup> groups, double endMs) {
    super(parent, SWT.NONE);
    setLayout(new FillLayout());
    var scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    var column = new Composite(scrolled, SWT.NONE);
    var layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    column.setLayout(layout);
    for (PlotGroup group : groups) {
      var chart = new CurvePlot(column, group.title(), group.curves(), endMs);
      chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
      charts.add(chart);
    }
    scrolled.setContent(column);
    scrolled.setMinSize(0, LEAST_HEIGHT * groups.size());
  }

  /** Draws what has come in since; does nothing while hidden. */
  public void refresh() {
    charts.forEach(chart -> chart.refresh(false));
  }

  /** The run is over at this time. */
  public void ended(double atMs) {
    charts.forEach(chart -> chart.ended(atMs));
  }

  /** Shows the whole run in every chart. */
  public void fitAll() {
    charts.forEach(CurvePlot::fitAll);
  }

  /** The charts, top to bottom. */
  public List<Chart> charts() {
    return charts.stream().map(CurvePlot::chart).toList();
  }
}

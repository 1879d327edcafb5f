/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.part.ViewPart;
import org.ranvier.ui.DataPalette;

/** Recorded quantities over time. */
public final class PlotsView extends ViewPart {
  /** Identifier of this view in plugin.xml. */
  public static final String ID = "org.ranvier.ui.run.plots";

  private Chart chart;

  @Override
  public void createPartControl(Composite parent) {
    chart = new Chart(parent, SWT.NONE);
    chart.getTitle().setVisible(false);
    chart.getLegend().setVisible(false);
    chart.getAxisSet().getXAxis(0).getTitle().setText("Time (ms)");
    chart.getAxisSet().getYAxis(0).getTitle().setText("Membrane potential (mV)");
    chart.getAxisSet().getYAxis(0).getTitle().setForeground(new Color(DataPalette.series(0)));
  }

  @Override
  public void setFocus() {
    chart.setFocus();
  }
}

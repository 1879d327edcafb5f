/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.NmodlImport;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.scene.RoundNumbers;
import org.ranvier.ui.chart.ChartCanvas;
import org.ranvier.ui.source.AccessibleName;

/** The curves of a file and of what was made of it, one over the other, at a temperature. */
final class OverlayPart {
  private static final int TENTHS = 10;
  private static final int HIGHEST = 60;

  private final Composite part;
  private final Label says;
  private final Label error;
  private final Spinner celsius;
  private final List<ChartCanvas> canvases = new ArrayList<>();
  private @Nullable NmodlImport mechanism;
  private int awaited;

  OverlayPart(Composite parent) {
    part = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(Plot.values().length).applyTo(part);
    var head = new Composite(part, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).applyTo(head);
    GridDataFactory.fillDefaults().grab(true, false).span(Plot.values().length, 1).applyTo(head);
    says = new Label(head, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(says);
    error = new Label(head, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(error);
    new Label(head, SWT.NONE).setText(NmodlMessages.temperature);
    celsius = new Spinner(head, SWT.BORDER);
    celsius.setValues(0, 0, HIGHEST * TENTHS, 1, TENTHS, TENTHS);
    AccessibleName.give(celsius, NmodlMessages.temperature);
    celsius.addListener(SWT.Selection, _ -> warm());
    for (Plot _ : Plot.values()) {
      var canvas = new ChartCanvas(part);
      GridDataFactory.fillDefaults().grab(true, true).hint(250, 190).applyTo(canvas);
      canvas.show(null, NmodlMessages.reading);
      canvases.add(canvas);
    }
  }

  /** Shows a mechanism at the temperature that its channel was measured at. */
  void show(NmodlImport next) {
    mechanism = next;
    await(OptionalDouble.empty());
  }

  private void warm() {
    await(OptionalDouble.of(celsius.getSelection() / (double) TENTHS));
  }

  private void await(OptionalDouble temperature) {
    NmodlImport of = mechanism;
    if (of == null) {
      return;
    }
    int turn = ++awaited;
    Display display = part.getDisplay();
    Job job =
        Job.create(
            NmodlMessages.reading,
            (IProgressMonitor _) -> {
              MechanismOverlay overlay = MechanismOverlay.of(of, temperature);
              display.asyncExec(
                  () -> {
                    if (turn == awaited && !part.isDisposed()) {
                      take(overlay);
                    }
                  });
            });
    job.setPriority(Job.INTERACTIVE);
    job.setSystem(true);
    job.schedule();
  }

  private void take(MechanismOverlay overlay) {
    celsius.setSelection((int) Math.round(overlay.celsius() * TENTHS));
    List<Plot> plots = overlay.plots();
    celsius.setEnabled(!plots.isEmpty());
    says.setText(
        plots.isEmpty()
            ? ""
            : NLS.bind(NmodlMessages.curvesAt, RoundNumbers.format(overlay.celsius())));
    error.setText(
        plots.isEmpty()
            ? ""
            : NLS.bind(NmodlMessages.curvesError, NmodlMessages.number(overlay.largestError())));
    for (int i = 0; i < canvases.size(); i++) {
      ChartCanvas canvas = canvases.get(i);
      boolean seen = i < plots.size() || i == 0;
      canvas.setVisible(seen);
      ((org.eclipse.swt.layout.GridData) canvas.getLayoutData()).exclude = !seen;
      Chart chart = i < plots.size() ? overlay.chart(plots.get(i)) : null;
      canvas.setBroad(chart == null ? 0 : chart.series().size() / 2);
      canvas.show(chart, plots.isEmpty() ? overlay.why() : NmodlMessages.noCurves);
    }
    part.layout(true, true);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.nio.file.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.analysis.ShollReport;
import org.ranvier.edit.chart.ChartSvg;
import org.ranvier.morphology.measure.Sholl;
import org.ranvier.ui.chart.ChartCanvas;
import org.ranvier.ui.export.FileExport;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;

/** How often neurites cross spheres around the soma. */
final class ShollPage extends AnalysisPage {
  private static final int SVG_WIDTH = 640;
  private static final int SVG_HEIGHT = 420;

  private final Composite body;
  private final NumberField step;
  private final Label summary;
  private final ChartCanvas chart;
  private final LatestJob<Sholl> counting;
  private @Nullable Sholl found;

  ShollPage(Composite parent, FormToolkit toolkit, CellStage stage) {
    super(stage);
    body = toolkit.createComposite(parent);
    GridLayout layout = new GridLayout(5, false);
    layout.marginHeight = 0;
    body.setLayout(layout);
    step =
        new NumberField(
            body,
            toolkit,
            AnalysisMessages.shollStep,
            10,
            value -> value >= 0.1,
            AnalysisMessages.shollStepExpected);
    step.onChange(this::later);
    Label room = toolkit.createLabel(body, "");
    room.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    export(toolkit, AnalysisMessages.exportCsv, "csv");
    export(toolkit, AnalysisMessages.exportSvg, "svg");
    summary = toolkit.createLabel(body, "");
    summary.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 5, 1));
    chart = new ChartCanvas(body);
    GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true, 5, 1);
    wide.heightHint = 80;
    chart.setLayoutData(wide);
    toolkit.adapt(chart, true, false);
    counting = new LatestJob<>(AnalysisMessages.counting, body, this::show, this::refuse);
  }

  private void export(FormToolkit toolkit, String words, String ending) {
    Button button = toolkit.createButton(body, words, SWT.PUSH);
    button.addListener(
        SWT.Selection,
        _ ->
            FileExport.ask(
                    body.getShell(),
                    cell().map(each -> each.shape().name()).orElse("cell") + "-sholl",
                    ending)
                .ifPresent(this::save));
  }

  @Override
  String title() {
    return AnalysisMessages.sholl;
  }

  @Override
  Composite control() {
    return body;
  }

  @Override
  void renew(DrawnCell shown) {
    double distance = step.value();
    counting.start(_ -> Sholl.of(shown.morphology(), distance));
  }

  private void show(Sholl next) {
    found = next;
    summary.setText(
        NLS.bind(
            AnalysisMessages.shollSummary,
            new Object[] {
              next.maximum(),
              Figures.of(next.criticalRadiusUm()),
              next.stems(),
              Figures.of(next.ramificationIndex())
            }));
    chart.show(ShollReport.chart(next), "");
    body.layout();
  }

  private void refuse(String why) {
    found = null;
    chart.show(null, why);
  }

  @Override
  void cancel() {
    counting.cancel();
  }

  @Override
  void stop() {
    cancel();
    if (cell().isEmpty()) {
      refuse(AnalysisMessages.noCell);
    }
  }

  /** Saves the plot or the table, as the name of the file ends: svg or csv. */
  Job save(Path file) {
    Sholl now = found;
    return FileExport.saveText(
        file,
        () ->
            now == null
                ? ""
                : file.toString().endsWith(".svg")
                    ? ChartSvg.print(ShollReport.chart(now), SVG_WIDTH, SVG_HEIGHT)
                    : ShollReport.csv(now),
        why -> stage().say(why, IMessageProvider.WARNING));
  }
}

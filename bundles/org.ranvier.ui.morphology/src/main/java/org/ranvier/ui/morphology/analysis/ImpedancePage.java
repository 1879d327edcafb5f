/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.ChartSvg;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Scene;
import org.ranvier.lab.cable.SegmentImpedances.Quantity;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.chart.ChartCanvas;
import org.ranvier.ui.export.FileExport;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;
import org.ranvier.ui.morphology.panel.Painting;

/** Impedances and attenuations on the cell, and over frequency at the chosen segment. */
final class ImpedancePage extends AnalysisPage {
  private static final int SVG_WIDTH = 640;
  private static final int SVG_HEIGHT = 420;
  private static final int MARK = 0xD55E00;

  private final Composite body;
  private final Combo quantity;
  private final CableFields cable;
  private final Label reference;
  private final Label summary;
  private final Label remarks;
  private final ChartCanvas chart;
  private final LatestJob<ImpedanceStudy> solving;
  private final LatestJob<Chart> curving;
  private @Nullable ImpedanceStudy study;
  private ImpedanceStudy.@Nullable Question curve;

  ImpedancePage(Composite parent, FormToolkit toolkit, CellStage stage) {
    super(stage);
    body = toolkit.createComposite(parent);
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 0;
    body.setLayout(layout);
    Composite left = toolkit.createComposite(body);
    left.setLayout(new GridLayout(5, false));
    GridData narrow = new GridData(SWT.FILL, SWT.FILL, false, true);
    narrow.widthHint = 560;
    left.setLayoutData(narrow);
    quantity = quantities(left, toolkit);
    addExport(left, toolkit);
    cable = new CableFields(left, toolkit, 1, this::later);
    reference = words(toolkit, left);
    reference.setToolTipText(AnalysisMessages.referenceHint);
    summary = words(toolkit, left);
    remarks = words(toolkit, left);
    chart = new ChartCanvas(body);
    GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
    wide.heightHint = 80;
    wide.widthHint = 200;
    chart.setLayoutData(wide);
    toolkit.adapt(chart, true, false);
    solving = new LatestJob<>(AnalysisMessages.solving, body, this::show, this::refuse);
    curving =
        new LatestJob<>(
            AnalysisMessages.solving,
            body,
            next -> chart.show(next, ""),
            why -> chart.show(null, why));
  }

  private Combo quantities(Composite left, FormToolkit toolkit) {
    toolkit.createLabel(left, AnalysisMessages.quantity);
    Combo combo = new Combo(left, SWT.READ_ONLY | SWT.DROP_DOWN);
    Arrays.stream(Quantity.values()).map(ImpedanceStudy::title).forEach(combo::add);
    combo.select(0);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    toolkit.adapt(combo, true, false);
    combo.addListener(SWT.Selection, _ -> paint());
    return combo;
  }

  private void addExport(Composite left, FormToolkit toolkit) {
    Button svg = toolkit.createButton(left, AnalysisMessages.exportSvg, SWT.PUSH);
    svg.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    svg.addListener(
        SWT.Selection,
        _ -> FileExport.ask(body.getShell(), "impedance", "svg").ifPresent(this::save));
  }

  private static Label words(FormToolkit toolkit, Composite parent) {
    Label label = toolkit.createLabel(parent, "", SWT.WRAP);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 5, 1);
    data.widthHint = 300;
    label.setLayoutData(data);
    return label;
  }

  @Override
  String title() {
    return AnalysisMessages.impedance;
  }

  @Override
  Composite control() {
    return body;
  }

  /** The first of the chosen segments; the root where none is. */
  private int place(DrawnCell shown) {
    return selection().first().orElse(shown.morphology().root().index());
  }

  @Override
  void renew(DrawnCell shown) {
    ImpedanceStudy.Question question =
        new ImpedanceStudy.Question(shown, knowledge(), cable.kind(), cable.hertz(), place(shown));
    solving.start(_ -> ImpedanceStudy.of(question));
    if (curve == null || !question.hasSameCurve(curve)) {
      curve = question;
      curving.start(isCancelled -> ImpedanceStudy.curve(question, isCancelled));
    }
    chart.mark(cable.hertz());
  }

  @Override
  void chosen() {
    ImpedanceStudy now = study;
    boolean other =
        now == null || cell().filter(each -> place(each) != now.reference()).isPresent();
    if (other) {
      later();
    }
  }

  private void show(ImpedanceStudy next) {
    study = next;
    Segment segment = next.cell().morphology().segments().get(next.reference());
    reference.setText(
        NLS.bind(
            AnalysisMessages.reference,
            segment.name().isEmpty() ? segment.id() : segment.id() + " · " + segment.name()));
    summary.setText(
        NLS.bind(
            AnalysisMessages.impedanceSummary,
            Figures.of(next.impedances().referenceMegohm()),
            Figures.of(cable.hertz())));
    remarks.setText(String.join(" ", next.remarks()));
    body.layout(true, true);
    paint();
  }

  private void refuse(String why) {
    study = null;
    summary.setText(why);
    stage().paint(this, null);
    stage().overlay(this, null);
  }

  private void paint() {
    ImpedanceStudy now = study;
    if (now == null || !isInFront()) {
      return;
    }
    Quantity chosen = Quantity.values()[quantity.getSelectionIndex()];
    double[] values = now.impedances().values(chosen);
    Painting painting =
        (cell, palette) ->
            cell == now.cell()
                ? Optional.of(
                    Colours.byValue(
                        ImpedanceStudy.title(chosen),
                        ImpedanceStudy.unit(chosen),
                        values,
                        palette.scale()))
                : Optional.empty();
    stage().paint(this, painting);
    Scene scene = now.cell().scene();
    stage()
        .overlay(
            this,
            new Overlay(
                List.of(),
                List.of(
                    new Overlay.Dot(
                        scene.start(now.reference()).towards(scene.end(now.reference()), 0.5),
                        MARK,
                        6,
                        false))));
  }

  /** Saves the curve as SVG. */
  Job save(Path file) {
    Chart now = chart.chart();
    return FileExport.saveText(
        file,
        () -> now == null ? "" : ChartSvg.print(now, SVG_WIDTH, SVG_HEIGHT),
        why -> stage().say(why, IMessageProvider.WARNING));
  }

  @Override
  void cancel() {
    solving.cancel();
    curving.cancel();
    curve = null;
  }

  @Override
  void stop() {
    cancel();
    stage().paint(this, null);
    stage().overlay(this, null);
  }
}

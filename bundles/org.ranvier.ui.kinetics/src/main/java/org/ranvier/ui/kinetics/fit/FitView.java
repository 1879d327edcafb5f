/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.ui.chart.ChartCanvas;

/**
 * What the panel consists of.
 *
 * <pre>
 *   [Data…] currents.csv: 15 sweeps
 *   protocol, or what each curve is
 *   recorded and model
 *   residuals
 *   parameters
 *   method, weights   [Fit]
 *   correlations | warnings | [Apply] [Discard]
 * </pre>
 */
final class FitView {
  private static final int DIGITS = 3;

  /** What is done by hand. */
  interface Hands {
    void choose();

    void dropped(Path file);

    /** Something else is to be fitted, or otherwise. */
    void changed();

    /** The button that fits, or ends the fit. */
    void pressed();

    void apply();

    void discard();
  }

  private final Composite area;
  private final Label file;
  private final Label problem;
  private final ProtocolForm protocol;
  private final TargetForm targets;
  private final ChartCanvas overlay;
  private final ChartCanvas residuals;
  private final FitTable table;
  private final FitControls controls;
  private final FitResults results;

  FitView(Composite parent, FormToolkit toolkit, Hands hands) {
    area = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().margins(4, 2).spacing(0, 3).applyTo(area);
    Composite top = toolkit.createComposite(area);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(1, 1).applyTo(top);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
    Button choose = toolkit.createButton(top, FitMessages.choose, SWT.PUSH);
    choose.setToolTipText(FitMessages.chooseHint);
    choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> hands.choose()));
    file = toolkit.createLabel(top, FitMessages.dropHint, SWT.WRAP);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .align(SWT.FILL, SWT.CENTER)
        .hint(200, SWT.DEFAULT)
        .applyTo(file);
    targets = new TargetForm(area, toolkit, hands::changed);
    protocol = new ProtocolForm(area, toolkit, hands::changed);
    problem = toolkit.createLabel(area, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(problem);
    overlay = canvas(toolkit, 180);
    overlay.setOrdered(true);
    residuals = canvas(toolkit, 110);
    residuals.setOrdered(true);
    table = new FitTable(area, toolkit, hands::changed, this::say);
    controls = new FitControls(area, toolkit, hands::changed, hands::pressed);
    results = new FitResults(area, toolkit, hands::apply, hands::discard);
    visible(targets.control(), false);
    say("");
    acceptFiles(hands);
  }

  private ChartCanvas canvas(FormToolkit toolkit, int height) {
    ChartCanvas canvas = new ChartCanvas(area);
    toolkit.adapt(canvas, false, false);
    GridDataFactory.fillDefaults().grab(true, true).hint(200, height).applyTo(canvas);
    return canvas;
  }

  private void acceptFiles(Hands hands) {
    DropTarget target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT);
    target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
    target.addDropListener(
        new DropTargetAdapter() {
          @Override
          public void dragEnter(DropTargetEvent event) {
            event.detail = DND.DROP_COPY;
          }

          @Override
          public void drop(DropTargetEvent event) {
            if (event.data instanceof String[] files && files.length > 0) {
              hands.dropped(Path.of(files[0]));
            }
          }
        });
  }

  private static void visible(Control control, boolean now) {
    ((GridData) control.getLayoutData()).exclude = !now;
    control.setVisible(now);
  }

  Composite control() {
    return area;
  }

  ProtocolForm protocol() {
    return protocol;
  }

  TargetForm targets() {
    return targets;
  }

  FitTable table() {
    return table;
  }

  FitControls controls() {
    return controls;
  }

  // ---- what is shown -------------------------------------------------------------------------

  /** Other data were read. */
  void data(String words, boolean curves) {
    file.setText(words.replace("&", "&&"));
    visible(targets.control(), curves);
  }

  /** Curves of gates need no protocol. */
  void protocol(boolean needed) {
    if (needed != protocol.control().getVisible()) {
      visible(protocol.control(), needed);
      area.layout(true, true);
    }
  }

  void layout() {
    area.layout(true, true);
  }

  /** Shows a picture; null for none, with the reason. */
  void show(@Nullable FitPicture picture, String why) {
    overlay.show(
        picture == null ? null : picture.overlay(), picture == null ? 0 : picture.recorded(), why);
    residuals.show(picture == null ? null : picture.residuals(), "");
  }

  void rms(FitPicture picture) {
    controls.say(NLS.bind(FitMessages.rms, rmsWords(picture)));
  }

  static String rmsWords(FitPicture picture) {
    return (Rounding.text(picture.rms(), DIGITS) + " " + picture.unit()).stripTrailing();
  }

  /** Says what is wrong; nothing where all is well. */
  void say(String words) {
    String shown = words.replace("&", "&&");
    if (!shown.equals(problem.getText()) || words.isEmpty()) {
      problem.setText(shown);
      visible(problem, !words.isEmpty());
      area.layout();
    }
  }

  void results(@Nullable FitReport report) {
    results.show(report);
    area.layout();
  }

  void running(boolean now) {
    controls.setRunning(now);
    table.enable(!now);
  }

  void enable(boolean now) {
    controls.enable(now);
  }

  void restyled() {
    overlay.redraw();
    residuals.redraw();
    results.restyled();
  }

  Optional<Chart> overlay() {
    return Optional.ofNullable(overlay.chart());
  }

  Optional<Chart> residuals() {
    return Optional.ofNullable(residuals.chart());
  }
}

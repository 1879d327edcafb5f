/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;
import org.ranvier.ui.morphology.panel.Painting;

/** The cell with segments as long as they are electrically, and all that is between. */
final class ElectrotonicPage extends AnalysisPage {
  private static final int END = 100;
  private static final int FRAME_MS = 20;
  private static final int FLIGHT_MS = 700;

  private final Composite body;
  private final Combo lengths;
  private final CableFields cable;
  private final Scale way;
  private final Label summary;
  private final Label remarks;
  private final LatestJob<ElectrotonicStudy> studying;
  private @Nullable ElectrotonicStudy study;
  private long startedNs;
  private int from;
  private int to;
  private boolean flying;

  ElectrotonicPage(Composite parent, FormToolkit toolkit, CellStage stage) {
    super(stage);
    body = toolkit.createComposite(parent);
    GridLayout layout = new GridLayout(5, false);
    layout.marginHeight = 0;
    body.setLayout(layout);
    toolkit.createLabel(body, AnalysisMessages.lengths);
    lengths = new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN);
    lengths.setItems(
        AnalysisMessages.lengthsLambda,
        AnalysisMessages.lengthsOutwards,
        AnalysisMessages.lengthsInwards);
    lengths.select(0);
    lengths.setToolTipText(AnalysisMessages.lengthsHint);
    lengths.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
    toolkit.adapt(lengths, true, false);
    lengths.addListener(SWT.Selection, _ -> renewInFront());
    cable = new CableFields(body, toolkit, 1, this::later);
    Composite row = toolkit.createComposite(body);
    row.setLayout(new GridLayout(4, false));
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 5, 1));
    toolkit.createLabel(row, AnalysisMessages.anatomical);
    way = new Scale(row, SWT.HORIZONTAL);
    way.setMaximum(END);
    way.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    toolkit.adapt(way, true, false);
    way.addListener(SWT.Selection, _ -> land());
    toolkit.createLabel(row, AnalysisMessages.electrotonic);
    Button animate = toolkit.createButton(row, AnalysisMessages.animate, SWT.PUSH);
    animate.addListener(SWT.Selection, _ -> fly());
    summary = words(toolkit);
    remarks = words(toolkit);
    studying = new LatestJob<>(AnalysisMessages.stretching, body, this::show, this::refuse);
  }

  private Label words(FormToolkit toolkit) {
    Label label = toolkit.createLabel(body, "", SWT.WRAP);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 5, 1);
    data.widthHint = 300;
    label.setLayoutData(data);
    return label;
  }

  @Override
  String title() {
    return AnalysisMessages.electrotonicTitle;
  }

  @Override
  Composite control() {
    return body;
  }

  @Override
  void renew(DrawnCell shown) {
    ElectrotonicStudy.Question question =
        new ElectrotonicStudy.Question(
            shown,
            knowledge(),
            cable.kind(),
            cable.hertz(),
            ElectrotonicStudy.Lengths.values()[lengths.getSelectionIndex()]);
    studying.start(_ -> ElectrotonicStudy.of(question));
  }

  private void show(ElectrotonicStudy next) {
    study = next;
    double longest = Arrays.stream(next.distances()).max().orElse(0);
    double scale = next.shape().umPerUnit();
    summary.setText(
        NLS.bind(
            next.lengths() == ElectrotonicStudy.Lengths.LAMBDA
                ? AnalysisMessages.electrotonicSummary
                : AnalysisMessages.attenuationSummary,
            new Object[] {
              Figures.of(longest),
              Figures.of(scale > 0 ? 100 / scale : 0),
              Figures.percent(Math.exp(-longest))
            }));
    remarks.setText(String.join(" ", next.remarks()));
    body.layout();
    paint();
  }

  private void refuse(String why) {
    study = null;
    summary.setText(why);
    remarks.setText("");
    stage().paint(this, null);
  }

  private void paint() {
    ElectrotonicStudy now = study;
    if (now != null && isInFront()) {
      stage().paint(this, new Stretched(now, way.getSelection() / (double) END));
    }
  }

  // ---- on the way ----------------------------------------------------------------------------

  /** To the other end, with speed that grows and falls again. */
  private void fly() {
    from = way.getSelection();
    to = from < END / 2 ? END : 0;
    startedNs = System.nanoTime();
    if (!flying) {
      flying = true;
      step();
    }
  }

  private void step() {
    if (body.isDisposed() || !isInFront() || !flying) {
      flying = false;
      return;
    }
    double share = Math.min(1, (System.nanoTime() - startedNs) / 1e6 / FLIGHT_MS);
    double eased = share * share * (3 - 2 * share);
    way.setSelection((int) Math.round(from + eased * (to - from)));
    paint();
    if (share < 1) {
      Display.getCurrent().timerExec(FRAME_MS, this::step);
    } else {
      flying = false;
      stage().fly(SegmentSelection.EMPTY);
    }
  }

  private void land() {
    flying = false;
    paint();
  }

  @Override
  void cancel() {
    studying.cancel();
  }

  @Override
  void stop() {
    flying = false;
    cancel();
    stage().paint(this, null);
  }

  /** The cell somewhere between, in the colours of the distance from its root. */
  private static final class Stretched implements Painting {
    private final ElectrotonicStudy study;
    private final double share;
    private @Nullable Scene scene;
    private boolean mine;

    Stretched(ElectrotonicStudy study, double share) {
      this.study = study;
      this.share = share;
    }

    @Override
    public Optional<Colours> colours(DrawnCell cell, Colouring.Palette palette) {
      mine = cell == study.cell();
      return mine
          ? Optional.of(
              Colours.byValue(study.title(), study.unit(), study.distances(), palette.scale()))
          : Optional.empty();
    }

    @Override
    public Optional<Scene> scene() {
      if (!mine || share == 0) {
        return Optional.empty();
      }
      if (scene == null) {
        scene = study.shape().scene(share);
      }
      return Optional.of(scene);
    }
  }
}

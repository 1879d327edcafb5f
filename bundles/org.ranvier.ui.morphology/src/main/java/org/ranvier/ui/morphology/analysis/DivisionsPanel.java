/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.discretisation.Discretisation;
import org.ranvier.edit.discretisation.DivisionPlan;
import org.ranvier.edit.discretisation.DivisionProposal;
import org.ranvier.edit.discretisation.SectionDivisions;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.edit.electrotonic.MembraneReader;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.panel.PanelKind;

/** Into how many control volumes the cell is cut, by a rule or by hand, and what that means. */
public final class DivisionsPanel extends Panel {
  private static final int TYPING_MS = 250;

  private final Map<Integer, Integer> byHand = new HashMap<>();
  private @Nullable DrawnCell cell;
  private @Nullable DivisionStudy study;
  private String hand = "";

  // Made once, in createControl.
  private @Nullable Parts parts;

  /** What the panel consists of. */
  private record Parts(
      Composite body,
      DivisionFields fields,
      DivisionSummary summary,
      DivisionTable table,
      Combo drawn,
      Button apply,
      LatestJob<DivisionStudy> studying,
      RunTimes times,
      VolumePainting painting) {}

  /** What the page needs to know of it. */
  public static PanelKind kind() {
    return new PanelKind(
        "org.ranvier.ui.morphology.divisions",
        AnalysisMessages.divisions,
        PanelKind.Place.BESIDE,
        DivisionsPanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    Composite body = toolkit.createComposite(parent);
    body.setLayout(new GridLayout(2, false));
    DivisionFields fields = new DivisionFields(body, toolkit, this::later);
    fields.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    DivisionSummary summary = new DivisionSummary(body, toolkit, 2);
    DivisionTable table = new DivisionTable(body, this::typed, this::choose);
    GridData grown = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
    grown.heightHint = 60;
    grown.widthHint = 200;
    table.control().setLayoutData(grown);
    toolkit.adapt(table.control(), false, false);
    Combo drawn = drawn(body, toolkit);
    Button apply = toolkit.createButton(body, AnalysisMessages.apply, SWT.PUSH);
    apply.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    apply.addListener(SWT.Selection, _ -> apply());
    parts =
        new Parts(
            body,
            fields,
            summary,
            table,
            drawn,
            apply,
            new LatestJob<>(AnalysisMessages.dividing, body, this::show, this::refuse),
            new RunTimes(body, this::showTime),
            new VolumePainting(stage()));
  }

  private Combo drawn(Composite body, FormToolkit toolkit) {
    Combo combo = new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN);
    combo.setItems(AnalysisMessages.drawNone, AnalysisMessages.drawNow, AnalysisMessages.drawThen);
    combo.select(VolumePainting.THEN);
    combo.setToolTipText(AnalysisMessages.drawHint);
    combo.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false));
    toolkit.adapt(combo, true, false);
    combo.addListener(SWT.Selection, _ -> draw());
    return combo;
  }

  private Parts parts() {
    if (parts == null) {
      throw new IllegalStateException("the panel is not made yet");
    }
    return parts;
  }

  // ---- what is shown -------------------------------------------------------------------------

  @Override
  protected void shown(Optional<DrawnCell> next) {
    Parts all = parts();
    cell = next.orElse(null);
    study = null;
    String name = next.map(each -> each.shape().name()).orElse("");
    if (!name.equals(hand)) {
      byHand.clear();
      hand = name;
    }
    next.ifPresent(each -> all.fields.offer(each.morphology()));
    if (next.isEmpty()) {
      all.studying.cancel();
      all.table.show(List.of());
      all.summary.refuse(AnalysisMessages.noCell);
    }
    renew();
  }

  /** Waits until somebody has stopped typing. */
  private void later() {
    if (parts != null) {
      parts.body.getDisplay().timerExec(TYPING_MS, renewal);
    }
  }

  private final Runnable renewal = this::renew;

  private void renew() {
    Parts all = parts();
    DrawnCell now = cell;
    all.apply.setEnabled(false);
    if (now == null || all.body.isDisposed() || !isInFront()) {
      return;
    }
    DivisionStudy.Question question =
        new DivisionStudy.Question(
            now, knowledge(), all.fields.plan(byHand), all.fields.frequencyHz());
    all.studying.start(isCancelled -> DivisionStudy.of(question, isCancelled));
  }

  private Knowledge knowledge() {
    return stage().editor().readings().knowledge().orElseGet(Knowledge::core);
  }

  private void show(DivisionStudy next) {
    Parts all = parts();
    study = next;
    DivisionProposal proposal = next.proposal();
    all.summary.show(next);
    all.table.show(proposal.sections());
    all.apply.setEnabled(proposal.isChanged());
    all.times.ask(next, knowledge());
    showTime();
    selected(stage().selection());
    draw();
    all.body.layout();
  }

  private void showTime() {
    Parts all = parts();
    DivisionStudy now = study;
    if (now != null) {
      all.summary.time(
          all.times.words(
              now.proposal().before().volumeCount(), now.proposal().after().volumeCount()),
          all.times.details());
      all.body.layout();
    }
  }

  private void refuse(String why) {
    Parts all = parts();
    study = null;
    all.summary.refuse(why);
    all.table.show(List.of());
    all.painting.clear();
    all.body.layout();
  }

  private void draw() {
    Parts all = parts();
    DivisionStudy now = study;
    if (now == null || !isInFront()) {
      all.painting.clear();
    } else {
      all.painting.show(now, all.drawn.getSelectionIndex());
    }
  }

  @Override
  protected void closed() {
    parts().painting.clear();
    parts().studying.cancel();
    parts().times.cancel();
  }

  @Override
  protected void restyled() {
    draw();
  }

  @Override
  protected void dispose() {
    if (parts != null) {
      parts.studying.cancel();
      parts.times.cancel();
    }
  }

  // ---- what is chosen ------------------------------------------------------------------------

  @Override
  protected void selected(SegmentSelection selection) {
    DivisionStudy now = study;
    if (now != null) {
      int[] rows = now.rowOfSegment();
      parts()
          .table
          .select(selection.segments().map(each -> rows[each]).filter(row -> row >= 0).distinct());
    }
  }

  private void choose(List<SectionDivisions> sections) {
    stage()
        .choose(
            SegmentSelection.of(
                sections.stream()
                    .flatMap(each -> each.section().segments().stream())
                    .mapToInt(Segment::index)));
  }

  private void typed(SectionDivisions section, OptionalInt count) {
    if (count.isPresent()) {
      byHand.put(section.headId(), count.getAsInt());
    } else {
      byHand.remove(section.headId());
    }
    renew();
  }

  // ---- the edit ------------------------------------------------------------------------------

  private void apply() {
    DivisionStudy now = study;
    if (now == null) {
      return;
    }
    DivisionPlan plan = parts().fields.plan(byHand);
    if (stage().edit(text -> edit(text, now, plan)).isPresent()) {
      byHand.clear();
    }
  }

  private MorphologyEdit edit(MorphologyText text, DivisionStudy now, DivisionPlan plan) {
    Optional<MorphologyEdit> edit = now.edit();
    if (text.morphology() != now.cell().morphology()) { // the text has changed since
      CableMembrane membrane =
          MembraneReader.read(
              now.cell().shape().name(), text.morphology(), knowledge(), CableMembrane.Kind.LEAK);
      edit = Discretisation.of(text.morphology(), membrane).propose(plan).edit(text);
    }
    return edit.orElseThrow(() -> new ImpossibleEdit(AnalysisMessages.nothingToApply));
  }
}

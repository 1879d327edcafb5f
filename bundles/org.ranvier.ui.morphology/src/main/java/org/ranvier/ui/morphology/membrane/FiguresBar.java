/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.MechanismKind;
import org.ranvier.edit.membrane.Membrane;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.membrane.Subject;
import org.ranvier.edit.membrane.ion.IonTable;
import org.ranvier.lab.cell.CellFigures;
import org.ranvier.lab.cell.CellProgress;
import org.ranvier.lab.cell.ProbedCell;
import org.ranvier.morphology.CableLayout;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.xml.ModelProblemException;

/**
 * The card of the cell below the picture: area and capacitance at once, what takes runs of the
 * solver a while after the last edit; figures of an earlier text are pale.
 */
public final class FiguresBar {
  private static final int DIGITS = 4;

  /** People go on typing: no run for every letter. */
  private static final int QUIET_MS = 1200;

  /** Cells of more control volumes are measured when somebody asks for it. */
  private static final int MOST_AT_ONCE = 400;

  private final CellStage stage;
  private final Composite bar;
  private final FigureLabels figures;
  private final Label news;
  private final Hyperlink link;
  private @Nullable FiguresJob job;
  private boolean stale;
  private @Nullable ProbedCell asked;
  private String measured = "";
  private String askedText = "";

  public FiguresBar(Composite parent, FormToolkit toolkit, CellStage stage) {
    this.stage = stage;
    bar = toolkit.createComposite(parent);
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.center = true;
    layout.spacing = 4;
    layout.marginLeft = 10;
    layout.marginTop = 2;
    layout.marginBottom = 2;
    bar.setLayout(layout);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    figures = new FigureLabels(bar, toolkit);
    news = toolkit.createLabel(bar, "");
    link = toolkit.createHyperlink(bar, MembraneMessages.figuresMeasure, SWT.NONE);
    link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(_ -> pressed()));
    show(false, "");
    bar.addListener(SWT.Dispose, _ -> cancel());
  }

  // ---- what is shown -------------------------------------------------------------------------

  /** Another cell is shown, or another text of the same. */
  public void shown(Optional<DrawnCell> cell) {
    cancel();
    Optional<ShownMembrane> membrane = cell.flatMap(each -> ShownMembrane.of(stage, each));
    bar.setVisible(membrane.isPresent());
    ((GridData) bar.getLayoutData()).exclude = membrane.isEmpty();
    bar.getParent().layout();
    membrane.ifPresent(this::take);
  }

  private void take(ShownMembrane shown) {
    Membrane membrane = shown.membrane();
    figures.take(membrane.areaUm2(), membrane.capacitancePf());
    bar.layout(true);
    askedText = textOf(shown.cell());
    boolean known = askedText.equals(measured);
    grey(!known);
    if (known || membrane.mechanisms().isEmpty()) {
      asked = null;
      show(false, "");
      return;
    }
    asked = probed(shown);
    int volumes = volumes(shown);
    if (volumes > MOST_AT_ONCE) {
      show(true, MembraneMessages.bind(MembraneMessages.figuresLarge, volumes));
    } else if (volumes > 0) {
      measure(QUIET_MS);
    }
  }

  private ProbedCell probed(ShownMembrane shown) {
    String text = shown.cell().shape().document().text();
    Membrane membrane = shown.membrane();
    Path file = stage.editor().path();
    double threshold =
        membrane.of(Subject.of(MechanismKind.SPIKE_THRESHOLD)).stream()
            .mapToDouble(each -> each.si() * 1e3)
            .filter(Double::isFinite)
            .findFirst()
            .orElse(0);
    return new ProbedCell(
        file,
        path -> FiguresJob.document(path, file, text),
        String.valueOf(membrane.cell().attribute("id")),
        membrane.morphology().root().id(),
        Math.max(membrane.areaUm2(), Double.MIN_NORMAL),
        IonTable.of(membrane, shown.knowledge()).temperatureCelsius(),
        threshold);
  }

  private static int volumes(ShownMembrane shown) {
    try {
      return CableLayout.of(shown.cell().morphology()).volumeCount();
    } catch (ModelProblemException _) {
      return 0; // a finding says what is wrong with it
    }
  }

  private void pressed() {
    if (job == null) {
      measure(0);
    } else {
      cancel();
      show(true, "");
    }
  }

  private void measure(int delayMs) {
    ProbedCell cell = asked;
    if (cell == null) {
      return;
    }
    cancel();
    String text = askedText;
    FiguresJob[] own = new FiguresJob[1];
    own[0] =
        new FiguresJob(
            cell,
            new FiguresJob.Listener(
                progress(own),
                found -> tell(own, () -> take(found, cell, text)),
                problem -> tell(own, () -> refuse(problem))));
    job = own[0];
    own[0].schedule(delayMs);
  }

  /** What is known is shown while the rest is still measured. */
  private CellProgress progress(FiguresJob[] own) {
    return new CellProgress() {
      @Override
      public void at(Stage stage, double share) {
        String words =
            MembraneMessages.bind(
                MembraneMessages.figuresMeasuring,
                MembraneMessages.of(stage),
                Math.round(100 * share));
        tell(own, () -> running(words));
      }

      @Override
      public void found(CellFigures known) {
        tell(
            own,
            () -> {
              measured = ""; // those of an earlier text are not seen any more
              figures.take(known);
              grey(false);
              bar.layout(true);
            });
      }
    };
  }

  private void refuse(String problem) {
    job = null;
    show(false, MembraneMessages.bind(MembraneMessages.figuresFault, problem));
  }

  /** What comes late, of a job that was given up, is dropped. */
  private void tell(FiguresJob[] own, Runnable what) {
    if (!bar.isDisposed()) {
      bar.getDisplay()
          .asyncExec(
              () -> {
                if (!bar.isDisposed() && job == own[0]) {
                  what.run();
                }
              });
    }
  }

  private void cancel() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  // ---- figures -------------------------------------------------------------------------------

  private void take(CellFigures found, ProbedCell cell, String text) {
    job = null;
    measured = text;
    figures.take(found);
    bar.layout(true);
    grey(false);
    String celsius = Rounding.text(cell.temperatureCelsius(), DIGITS);
    bar.setToolTipText(MembraneMessages.bind(MembraneMessages.figureHint, cell.segment(), celsius));
    show(false, "");
  }

  private void running(String words) {
    link.setText(MembraneMessages.figuresStop);
    link.setVisible(true);
    say(words);
  }

  /**
   * @param offered whether measuring is offered
   */
  private void show(boolean offered, String words) {
    link.setText(MembraneMessages.figuresMeasure);
    link.setVisible(offered);
    say(words);
  }

  private void say(String words) {
    news.setText(words.replace("&", "&&"));
    news.setToolTipText(words);
    bar.layout();
  }

  /** Which cell, and all text that its figures follow from. */
  private static String textOf(DrawnCell cell) {
    return cell.shape().name() + "\n" + cell.shape().text();
  }

  /** Whether the figures are those of an earlier text. */
  private void grey(boolean now) {
    stale = now;
    figures.grey(now);
  }

  /** The theme is another. */
  public void restyled() {
    grey(stale);
  }

  /** What the card says, e.g. for a test: values by their names. */
  public Map<String, String> texts() {
    return figures.texts();
  }

  /** Whether the figures are those of the text that is shown. */
  public boolean isCurrent() {
    return stage.cell().map(each -> textOf(each).equals(measured)).orElse(false);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.chart.Chart;
import org.ranvier.lab.fit.FitMethod;
import org.ranvier.lab.fit.FitResult;
import org.ranvier.ui.kinetics.panel.Panel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * Fits numbers of the chosen channel to what was recorded: data, protocol, overlay and residuals,
 * what is sought between which bounds, and how far the result can be trusted. Nothing of the text
 * changes until the result is applied, which is one undo step.
 */
public final class FitPanel extends Panel {
  public static final String ID = "org.ranvier.ui.kinetics.fit";

  private FitSession session;

  /** How the page makes it. */
  public static PanelKind kind() {
    return PanelKind.always(ID, FitMessages.title, PanelKind.Place.MIDDLE, FitPanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    session = new FitSession(parent, toolkit, this::write);
  }

  private boolean write(FitReport report) {
    return stage()
        .change(
            editing ->
                report
                    .edit(LocalDate.now())
                    .of(editing.document(), report.request().subject().knowledge()))
        .isPresent();
  }

  @Override
  protected void shown(Optional<Subject> subject) {
    session.shown(subject);
  }

  @Override
  protected void restyled() {
    session.view().restyled();
  }

  @Override
  protected void dispose() {
    session.stop();
  }

  // ---- what others ask -----------------------------------------------------------------------

  /** What takes the room. */
  public Composite control() {
    return session.view().control();
  }

  /** Reads data. */
  public void open(Path file) {
    session.open(file);
  }

  /** Ticks or unticks a number by its name in fits, such as {@code m/forwardRate/midpoint}. */
  public void tick(String name, boolean now) {
    session.tick(name, now);
  }

  /** Chooses how is searched. */
  public void method(FitMethod method) {
    session.view().controls().choose(method);
  }

  /** What was found; empty until a fit is done, and after it was applied or discarded. */
  public Optional<FitResult> result() {
    return session.report().map(FitReport::result);
  }

  /** Whether a fit is under way. */
  public boolean isRunning() {
    return session.isRunning();
  }

  /** Recorded series, then as many of the model; empty until there are any. */
  public Optional<Chart> overlay() {
    return session.view().overlay();
  }

  /** Recorded less model; empty until there are any. */
  public Optional<Chart> residuals() {
    return session.view().residuals();
  }
}

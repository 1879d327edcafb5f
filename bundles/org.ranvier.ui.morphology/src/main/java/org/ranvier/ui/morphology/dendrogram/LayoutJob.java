/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ranvier.edit.dendrogram.Dendrogram;
import org.ranvier.edit.dendrogram.ElectrotonicPath;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** Lays out a cell beside the UI thread. */
final class LayoutJob extends Job {
  /** What the distance to the right stands for. */
  enum Measure {
    PATH,
    ELECTROTONIC
  }

  /**
   * A cell that is laid out.
   *
   * @param dendrogram empty where the cell does not state what its measure needs
   */
  record Laid(DrawnCell cell, Measure measure, Optional<Dendrogram> dendrogram) {}

  private final DrawnCell cell;
  private final Measure measure;
  private final Control panel;
  private final Display display;
  private final Consumer<Laid> done;

  /**
   * @param panel nothing is told any more once it is disposed
   * @param done told in the UI thread
   */
  LayoutJob(DrawnCell cell, Measure measure, Control panel, Consumer<Laid> done) {
    super(DendrogramMessages.laying);
    this.cell = cell;
    this.measure = measure;
    this.panel = panel;
    this.display = panel.getDisplay();
    this.done = done;
    setPriority(Job.SHORT);
    setSystem(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Morphology morphology = cell.morphology();
    Optional<Dendrogram> dendrogram =
        switch (measure) {
          case PATH -> Optional.of(Dendrogram.byPathLength(morphology));
          case ELECTROTONIC ->
              ElectrotonicPath.find(morphology, ElectrotonicPath.USUAL_HZ)
                  .map(Dendrogram::byElectrotonicLength);
        };
    Laid laid = new Laid(cell, measure, dendrogram);
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!panel.isDisposed() && !monitor.isCanceled()) {
              done.accept(laid);
            }
          });
    }
    return Status.OK_STATUS;
  }
}

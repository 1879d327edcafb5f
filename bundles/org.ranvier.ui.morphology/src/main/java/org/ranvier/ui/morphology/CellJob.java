/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ranvier.edit.morphology.repair.RoughShape;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.morphology.MorphologyReading;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.xml.ModelProblem;

/** Reads a morphology in the background. */
final class CellJob extends Job {
  private final DrawnShape shape;
  private final Control page;
  private final Display display;
  private final Consumer<DrawnCell> drawn;
  private final Consumer<ModelProblem> refused;

  /**
   * @param page nothing is told any more once it is disposed
   * @param drawn told of the cell, in the UI thread
   * @param refused told why the morphology cannot be drawn, in the UI thread
   */
  CellJob(
      DrawnShape shape, Control page, Consumer<DrawnCell> drawn, Consumer<ModelProblem> refused) {
    super(MorphologyMessages.reading);
    this.shape = shape;
    this.page = page;
    this.display = page.getDisplay();
    this.drawn = drawn;
    this.refused = refused;
    setPriority(Job.SHORT);
    setSystem(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    MorphologyReading reading = MorphologyReader.read(shape.morphology());
    if (reading.morphology().isEmpty()) {
      Optional<DrawnCell> rough =
          RoughShape.of(shape.morphology()).map(found -> DrawnCell.rough(shape, found));
      tell(
          monitor,
          () -> {
            rough.ifPresent(drawn);
            refused.accept(reading.problems().getFirst());
          });
      return Status.OK_STATUS;
    }
    DrawnCell cell = DrawnCell.of(shape, reading.morphology().get());
    tell(monitor, () -> drawn.accept(cell));
    return Status.OK_STATUS;
  }

  private void tell(IProgressMonitor monitor, Runnable news) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!page.isDisposed() && !monitor.isCanceled()) {
              news.run();
            }
          });
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.io.IOException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.template.Answers;
import org.ranvier.edit.template.Picture;
import org.ranvier.edit.template.ProjectParts;
import org.ranvier.edit.template.Template;
import org.ranvier.edit.template.Trials;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.xml.ModelProblemException;

/** Curves of the part as it is now, made in the background a moment after the last change. */
final class PartPreview {
  private static final long PAUSE_MS = 300;

  private final NewPart part;
  private final PictureCanvas canvas;
  private @Nullable Drawing drawing;
  private @Nullable Template template;
  private @Nullable Answers answers;
  private @Nullable ProjectParts parts;

  PartPreview(Composite parent, NewPart part) {
    this.part = part;
    this.canvas = new PictureCanvas(parent);
    part.onChange(this::refresh);
    canvas.addListener(SWT.Paint, _ -> refresh());
  }

  Control control() {
    return canvas;
  }

  private void refresh() {
    boolean same =
        part.template().equals(template) && part.answers() == answers && part.parts() == parts;
    if (canvas.isDisposed() || same || !canvas.isVisible()) {
      return; // what is not seen is drawn when it is
    }
    template = part.template();
    answers = part.answers();
    parts = part.parts();
    close();
    if (part.answerProblem().isPresent()) {
      canvas.showNothing(WizardMessages.previewLater);
      return;
    }
    drawing = new Drawing(part.template(), part.answers(), part.parts());
    drawing.schedule(PAUSE_MS);
  }

  void close() {
    if (drawing != null) {
      drawing.cancel();
    }
  }

  private final class Drawing extends Job {
    private final Template template;
    private final Answers answers;
    private final ProjectParts parts;
    private final Cancellation cancellation = new Cancellation();

    Drawing(Template template, Answers answers, ProjectParts parts) {
      super(WizardMessages.drawing);
      this.template = template;
      this.answers = answers;
      this.parts = parts;
      setSystem(true);
    }

    @Override
    protected void canceling() {
      cancellation.cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      try {
        Picture picture = Trials.show(template, answers, parts, cancellation);
        show(() -> canvas.show(picture));
      } catch (ModelProblemException | RunFailedException | IOException noPicture) {
        String why = String.valueOf(noPicture.getMessage());
        show(() -> canvas.showNothing(why));
      }
      return cancellation.isCancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    private void show(Runnable update) {
      if (!cancellation.isCancelled() && !canvas.isDisposed()) {
        canvas
            .getDisplay()
            .asyncExec(
                () -> {
                  if (!canvas.isDisposed() && !cancellation.isCancelled()) {
                    update.run();
                  }
                });
      }
    }
  }
}

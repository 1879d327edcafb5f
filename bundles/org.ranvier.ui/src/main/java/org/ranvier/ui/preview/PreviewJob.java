/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.preview.Preview;
import org.ranvier.edit.preview.Previews;
import org.ranvier.xml.ModelProblemException;

/** Makes the picture of a document in the background and shows it. */
public final class PreviewJob extends Job {
  private final PreviewCanvas canvas;
  private final Knowledge knowledge;
  private final Display display;

  public PreviewJob(PreviewCanvas canvas, Knowledge knowledge) {
    super(PreviewMessages.preparing);
    this.canvas = canvas;
    this.knowledge = knowledge;
    this.display = canvas.getDisplay();
    setSystem(true);
    setPriority(Job.DECORATE);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Optional<Preview> made = make();
    if (monitor.isCanceled() || display.isDisposed()) {
      return Status.CANCEL_STATUS;
    }
    display.asyncExec(
        () -> {
          if (!canvas.isDisposed() && !monitor.isCanceled()) {
            canvas.show(made);
          }
        });
    return Status.OK_STATUS;
  }

  private Optional<Preview> make() {
    try {
      return Previews.of(knowledge);
    } catch (ModelProblemException _) {
      return Optional.empty(); // its finding says what is wrong
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.ranvier.edit.type.preview.TypePreview;
import org.ranvier.edit.type.preview.TypePreviews;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.simulation.Cancellation;

/** Tries a type out beside the user interface. */
final class TrialJob extends Job {
  private final ComponentType type;
  private final LemsModel model;
  private final Map<String, String> chosen;
  private final Display display;
  private final Consumer<TypePreview> onDone;
  private final Cancellation cancellation = new Cancellation();

  /**
   * @param onDone told of what came out, in the UI thread, unless the job was cancelled
   */
  TrialJob(
      ComponentType type,
      LemsModel model,
      Map<String, String> chosen,
      Display display,
      Consumer<TypePreview> onDone) {
    super(TypeMessages.previewRunning);
    this.type = type;
    this.model = model;
    this.chosen = Map.copyOf(chosen);
    this.display = display;
    this.onDone = onDone;
    setSystem(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    TypePreviews.of(type, model, chosen, cancellation).ifPresent(this::tell);
    return cancellation.isCancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }

  private void tell(TypePreview preview) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!cancellation.isCancelled()) {
              onDone.accept(preview);
            }
          });
    }
  }

  @Override
  protected void canceling() {
    cancellation.cancel();
  }

  /** Ends it, and lets nobody hear of it any more. */
  void stop() {
    cancellation.cancel();
    cancel();
  }
}

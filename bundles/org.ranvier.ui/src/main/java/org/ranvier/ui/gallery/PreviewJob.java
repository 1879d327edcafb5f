/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.gallery;

import java.io.IOException;
import java.util.Map;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ranvier.examples.Example;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.xml.ModelProblemException;

/** Runs examples one after the other, in the background; each card fills as its run ends. */
final class PreviewJob extends Job {
  private final Map<Example, PreviewCanvas> cards;
  private final Cancellation cancellation = new Cancellation();

  PreviewJob(Map<Example, PreviewCanvas> cards) {
    super(GalleryMessages.preparing);
    this.cards = cards;
    setSystem(true);
  }

  @Override
  protected void canceling() {
    cancellation.cancel();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    for (Map.Entry<Example, PreviewCanvas> card : cards.entrySet()) {
      if (cancellation.isCancelled()) {
        return Status.CANCEL_STATUS;
      }
      fill(card.getKey(), card.getValue());
    }
    return Status.OK_STATUS;
  }

  private void fill(Example example, PreviewCanvas canvas) {
    try {
      ExamplePreview preview = ExamplePreview.of(example, cancellation);
      show(canvas, () -> canvas.show(preview));
    } catch (ModelProblemException | RunFailedException | IOException noPreview) {
      show(canvas, () -> canvas.showNothing(GalleryMessages.noPreview));
      ILog.of(getClass()).warn("There is no preview of " + example.id(), noPreview);
    }
  }

  private void show(PreviewCanvas canvas, Runnable update) {
    if (cancellation.isCancelled() || canvas.isDisposed()) {
      return;
    }
    canvas
        .getDisplay()
        .asyncExec(
            () -> {
              if (!canvas.isDisposed()) {
                update.run();
              }
            });
  }
}

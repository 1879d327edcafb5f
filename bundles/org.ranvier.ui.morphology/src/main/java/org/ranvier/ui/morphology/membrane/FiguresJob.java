/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ranvier.lab.cell.CellExperiment;
import org.ranvier.lab.cell.CellFigures;
import org.ranvier.lab.cell.CellProgress;
import org.ranvier.lab.cell.ProbedCell;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** Measures a cell in the background. */
final class FiguresJob extends Job {
  /** What the job tells, in its own thread. */
  record Listener(CellProgress progress, Consumer<CellFigures> done, Consumer<String> refused) {}

  private final ProbedCell cell;
  private final Listener listener;
  private final Cancellation cancellation = new Cancellation();

  FiguresJob(ProbedCell cell, Listener listener) {
    super(MembraneMessages.figures);
    this.cell = cell;
    this.listener = listener;
    setPriority(Job.DECORATE);
    setSystem(true);
  }

  /** The file of an editor with its text as it is in the editor. */
  static XmlDocument document(Path asked, Path edited, String text) {
    return asked.equals(edited)
        ? XmlDocument.of(asked, new XmlFile(text, XmlEncoding.UTF_8))
        : XmlDocument.read(asked);
  }

  @Override
  protected void canceling() {
    cancellation.cancel();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      listener.done.accept(CellExperiment.measure(cell, cancellation, listener.progress));
    } catch (CancellationException _) {
      return Status.CANCEL_STATUS;
    } catch (ModelProblemException | RunFailedException problem) {
      if (!cancellation.isCancelled()) {
        listener.refused.accept(String.valueOf(problem.getMessage()));
      }
    }
    return Status.OK_STATUS;
  }
}

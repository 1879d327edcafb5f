/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.synapse;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.chart.Chart;
import org.ranvier.lems.component.Component;
import org.ranvier.report.part.Parts;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.validation.Model;
import org.ranvier.xml.ModelProblemException;

/** Runs a synapse or a pool beside the UI thread; a newer wish ends an older run. */
final class SynapseJob extends Job {
  private final Control page;
  private final Display display;
  private final Consumer<Result> done;
  private volatile @Nullable Request wanted;
  private volatile Cancellation running = new Cancellation();

  /** What is to be run. */
  record Request(Model model, Component component, double celsius) {}

  /**
   * What came out of it.
   *
   * @param charts none where it cannot be run
   * @param why the reason for that
   */
  record Result(Request request, List<Chart> charts, String why) {}

  /**
   * @param page nothing is told any more once it is disposed
   * @param done told of a result, in the UI thread
   */
  SynapseJob(Control page, Consumer<Result> done) {
    super(SynapseMessages.computing);
    this.page = page;
    this.display = page.getDisplay();
    this.done = done;
    setSystem(true);
    setPriority(Job.INTERACTIVE);
  }

  void ask(Request request) {
    wanted = request;
    running.cancel();
    schedule();
  }

  @Override
  protected void canceling() {
    running.cancel();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Cancellation cancellation = new Cancellation();
    running = cancellation;
    Request request = wanted;
    if (request != null && !monitor.isCanceled()) {
      try {
        tell(compute(request, cancellation), monitor);
      } catch (CancellationException _) {
        return Status.CANCEL_STATUS; // a newer wish is there
      }
    }
    return Status.OK_STATUS;
  }

  private void tell(Result result, IProgressMonitor monitor) {
    if (!display.isDisposed() && !monitor.isCanceled()) {
      display.asyncExec(
          () -> {
            if (!page.isDisposed()) {
              done.accept(result);
            }
          });
    }
  }

  private static Result compute(Request request, Cancellation cancellation) {
    try {
      Parts parts = new Parts(request.model(), request.celsius());
      return new Result(request, parts.charts(request.component(), cancellation), "");
    } catch (ModelProblemException | RunFailedException | IllegalArgumentException impossible) {
      return new Result(request, List.of(), String.valueOf(impossible.getMessage()));
    }
  }
}

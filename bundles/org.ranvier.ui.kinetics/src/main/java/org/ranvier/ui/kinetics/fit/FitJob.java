/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.fit.FitProgress;
import org.ranvier.lab.fit.FitResult;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.ModelProblemException;

/** One fit beside the UI thread. Told how it gets on a few times a second; ends when cancelled. */
final class FitJob extends Job {
  private static final long BETWEEN_NANOS = 150_000_000;

  /** What is told, in the UI thread. */
  interface Listener {
    void moved(FitPicture picture, int evaluations);

    void finished(FitReport report);

    /** It came to nothing; why, or nothing to say where it was cancelled. */
    void ended(String why);
  }

  private final Control owner;
  private final Display display;
  private final FitRequest request;
  private final Listener listener;
  private final Cancellation cancellation = new Cancellation();

  /**
   * @param owner nothing is told any more once it is disposed
   */
  FitJob(Control owner, FitRequest request, Listener listener) {
    super(FitMessages.fitting);
    this.owner = owner;
    this.display = owner.getDisplay();
    this.request = request;
    this.listener = listener;
    setPriority(Job.LONG);
    setUser(false);
  }

  @Override
  protected void canceling() {
    cancellation.cancel();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask(FitMessages.fitting, IProgressMonitor.UNKNOWN);
    try {
      ClampedChannel channel = FitTask.channel(request.subject());
      FitTask task = new FitTask(request, channel);
      FitResult result = task.run(cancellation, new Moving(task));
      FitReport report = new FitReport(request, result, task.picture(result.values()));
      tell(() -> listener.finished(report));
    } catch (CancellationException _) {
      tell(() -> listener.ended(""));
      return Status.CANCEL_STATUS;
    } catch (ModelProblemException | IllegalArgumentException why) {
      tell(() -> listener.ended(String.valueOf(why.getMessage())));
    }
    return Status.OK_STATUS;
  }

  private void tell(Runnable news) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!owner.isDisposed()) {
              news.run();
            }
          });
    }
  }

  /** Draws the best so far now and then. */
  private final class Moving implements FitProgress {
    private final FitTask task;
    private long told = System.nanoTime();
    private double[] best = new double[0];

    Moving(FitTask task) {
      this.task = task;
    }

    @Override
    public void better(double[] parameters) {
      best = parameters;
    }

    @Override
    public void at(int evaluations, double leastSquares) {
      if (best.length > 0 && System.nanoTime() - told > BETWEEN_NANOS) {
        FitPicture picture = task.picture(best);
        best = new double[0];
        tell(() -> listener.moved(picture, evaluations));
        told = System.nanoTime();
      }
    }
  }
}

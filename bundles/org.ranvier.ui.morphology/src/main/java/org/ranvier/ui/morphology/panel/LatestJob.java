/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.panel;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.xml.ModelProblemException;

/**
 * Work beside the UI thread of which only the latest counts: a new one ends the one before, whose
 * result is dropped.
 *
 * @param <T> what it comes to
 */
public final class LatestJob<T> {
  /** Something that takes long. */
  public interface Work<T> {
    /**
     * @param isCancelled whether nobody waits for it any more
     */
    T run(BooleanSupplier isCancelled);
  }

  private final String name;
  private final Control owner;
  private final Consumer<T> done;
  private final Consumer<String> refused;
  private @Nullable Job running;

  /**
   * @param name as it stands in the view of what is under way
   * @param owner nothing is told any more once it is disposed
   * @param done told of the result, in the UI thread
   * @param refused told why there is none, in the UI thread
   */
  public LatestJob(String name, Control owner, Consumer<T> done, Consumer<String> refused) {
    this.name = name;
    this.owner = owner;
    this.done = done;
    this.refused = refused;
  }

  /**
   * Work that always comes to something.
   *
   * @param done told of the result, in the UI thread
   */
  public LatestJob(String name, Control owner, Consumer<T> done) {
    this(
        name,
        owner,
        done,
        why -> {
          throw new IllegalStateException(why);
        });
  }

  /** Begins; what was begun before does not count any more. */
  public void start(Work<T> work) {
    cancel();
    Display display = owner.getDisplay();
    Job job =
        new Job(name) {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            try {
              T result = work.run(monitor::isCanceled);
              tell(display, this, monitor, () -> done.accept(result));
            } catch (CancellationException _) {
              return Status.CANCEL_STATUS;
            } catch (ModelProblemException | ImpossibleEdit | IllegalArgumentException why) {
              String words = String.valueOf(why.getMessage());
              tell(display, this, monitor, () -> refused.accept(words));
            }
            return Status.OK_STATUS;
          }
        };
    job.setPriority(Job.SHORT);
    running = job;
    job.schedule();
  }

  private void tell(Display display, Job job, IProgressMonitor monitor, Runnable news) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!owner.isDisposed() && !monitor.isCanceled() && running == job) {
              running = null;
              news.run();
            }
          });
    }
  }

  /** Whether a result is still to come. */
  public boolean isRunning() {
    return running != null;
  }

  /** Ends what was begun. */
  public void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.ui.run.history.RunChanges;
import org.ranvier.xml.ModelProblemException;

/** Computes one session in the background, with progress, cancellable at any time. */
public final class SimulationJob extends Job {
  /** Family of all running simulations. */
  public static final Object FAMILY = new Object();

  private static final String BUNDLE = "org.ranvier.ui.run";
  private static final int TICKS = 1000;

  private final SimulationSession session;
  private final Loader loader;
  private final SimulationSessions sessions;
  private final MessageSink messages;
  private final ICoreRunnable afterwards;

  /** Reads the model that a description names, as {@code SimulationLoader.load} does. */
  public interface Loader {
    PreparedRun load(RunDescription description);
  }

  /** Where the run tells what it does: a console. */
  public interface MessageSink {
    void line(String text);

    void problem(String text);
  }

  /**
   * @param loader reads the model and prepares its run
   * @param afterwards done when the run is over, however it ended
   */
  public SimulationJob(
      SimulationSession session,
      Loader loader,
      SimulationSessions sessions,
      MessageSink messages,
      ICoreRunnable afterwards) {
    super(NLS.bind(SimulationMessages.simulating, session.title()));
    this.session = session;
    this.loader = loader;
    this.sessions = sessions;
    this.messages = messages;
    this.afterwards = afterwards;
    setUser(false);
    setPriority(Job.LONG);
  }

  @Override
  public boolean belongsTo(Object family) {
    return family == FAMILY;
  }

  @Override
  protected void canceling() {
    session.cancellation().cancel();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask(session.title(), TICKS);
    try {
      simulate(monitor);
    } catch (ModelProblemException problem) {
      fail(problem.report());
    } catch (RunFailedException failure) {
      fail(failure.getMessage());
    } catch (OutOfMemoryError _) {
      fail(SimulationMessages.memory);
    } catch (RuntimeException ours) {
      // A fault of Ranvier, not of the model: said so, and kept in the error log with its cause.
      fail(SimulationMessages.ownFault);
      return finish(
          new Status(
              IStatus.ERROR, BUNDLE, NLS.bind(SimulationMessages.brokeOff, session.title()), ours));
    }
    return finish(
        session.state() == SimulationSession.State.STOPPED
            ? Status.CANCEL_STATUS
            : Status.OK_STATUS);
  }

  private void simulate(IProgressMonitor monitor) {
    messages.line(NLS.bind(SimulationMessages.reading, session.description().model()));
    PreparedRun run = loader.load(session.description());
    run.warnings().forEach(warning -> messages.problem(warning.report()));
    RunInfo info = run.info();
    messages.line(RunMessages.starting(info));
    session.prepared(info);
    sessions.tell(session);
    if (session.cancellation().isCancelled()) {
      session.stopped();
      messages.line(SimulationMessages.stoppedBefore);
      return;
    }
    RunResult result = run.run(new Progress(monitor, info), session.cancellation());
    session.ended(result);
    report(result);
  }

  private IStatus finish(IStatus status) {
    sessions.tell(session);
    try {
      afterwards.run(null);
    } catch (CoreException notDone) {
      return notDone.getStatus();
    }
    compare();
    return status;
  }

  /** What was changed since the run before; whoever shows the run need not wait for it. */
  private void compare() {
    sessions
        .before(session)
        .ifPresent(
            before -> {
              session.changedSince(RunChanges.between(before, session));
              sessions.tell(session);
            });
  }

  private void fail(String why) {
    session.failed(why);
    messages.problem(why);
  }

  private void report(RunResult result) {
    messages.line(RunMessages.ended(result));
    result.files().forEach(file -> messages.line(NLS.bind(SimulationMessages.wrote, file)));
  }

  /** Passes samples to the curves and the time to the progress monitor. */
  private final class Progress implements RunListener {
    private final IProgressMonitor monitor;
    private final RunInfo info;
    private final long startNs = System.nanoTime();
    private int done;

    Progress(IProgressMonitor monitor, RunInfo info) {
      this.monitor = monitor;
      this.info = info;
    }

    @Override
    public void progress(double timeMs, double durationMs) {
      session.reached(timeMs);
      int ticks = (int) Math.floor(TICKS * timeMs / durationMs);
      if (ticks > done) {
        monitor.worked(ticks - done);
        done = ticks;
        monitor.subTask(RunMessages.progress(timeMs, info.durationMs()) + timeLeft(timeMs));
      }
      if (monitor.isCanceled()) {
        session.cancellation().cancel();
      }
    }

    @Override
    public void samples(SampleBlock block) {
      session.append(block);
    }

    private String timeLeft(double timeMs) {
      double elapsed = (System.nanoTime() - startNs) / 1e9;
      if (elapsed < 2 || timeMs <= 0) {
        return "";
      }
      return RunMessages.left(elapsed * (info.durationMs() / timeMs - 1));
    }
  }
}

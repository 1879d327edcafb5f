/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.fit.RecordedData;
import org.ranvier.lab.fit.RecordedSweeps;
import org.ranvier.lems.component.Component;
import org.ranvier.ui.kinetics.panel.Subject;
import org.ranvier.xml.ModelProblemException;

/**
 * Reads data and computes what the model has for them before any fit, beside the UI thread. Of
 * requests that wait only the latest counts.
 */
final class PreviewJob extends Job {
  /** Of longer recordings every second, third … sample is used. */
  static final int MOST_SAMPLES = 20_000;

  /** What is told, in the UI thread. */
  interface Listener {
    void read(Path file, RecordedData data, int every);

    /** The model at the start, and the conductance that fits best there. */
    void computed(FitRequest request, FitPicture picture, double conductance);

    void refused(String why);
  }

  private final Control owner;
  private final Display display;
  private final Listener listener;
  private volatile @Nullable Path file;
  private volatile @Nullable FitRequest request;
  private @Nullable Compiled compiled;

  /** The equations of one text. */
  private record Compiled(Component component, Bath bath, ClampedChannel channel) {
    boolean isFor(Subject subject) {
      return component == subject.channel().component() && bath.equals(subject.bath());
    }
  }

  PreviewJob(Control owner, Listener listener) {
    super(FitMessages.computing);
    this.owner = owner;
    this.display = owner.getDisplay();
    this.listener = listener;
    setSystem(true);
    setPriority(Job.INTERACTIVE);
  }

  void read(Path next) {
    file = next;
    schedule();
  }

  void compute(FitRequest next) {
    request = next;
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Path reading = file;
    FitRequest wanted = request;
    try {
      if (reading != null) {
        file = null;
        read(RecordedData.read(reading), reading);
      } else if (wanted != null) {
        FitTask task = new FitTask(wanted, channel(wanted.subject()));
        FitPicture picture = task.atStart();
        double conductance = task.bestConductance();
        tell(() -> listener.computed(wanted, picture, conductance));
      }
    } catch (ModelProblemException problem) {
      tell(() -> listener.refused(problem.report()));
    } catch (IllegalArgumentException problem) {
      tell(() -> listener.refused(String.valueOf(problem.getMessage())));
    } catch (IOException unreadable) {
      String why =
          unreadable instanceof NoSuchFileException
              ? NLS.bind(FitMessages.noFile, reading)
              : NLS.bind(FitMessages.unreadable, reading, unreadable.getMessage());
      tell(() -> listener.refused(why));
    }
    return Status.OK_STATUS;
  }

  private void read(RecordedData data, Path from) {
    if (data instanceof RecordedSweeps sweeps) {
      RecordedSweeps thin = sweeps.thinned(MOST_SAMPLES);
      int every = Math.ceilDiv(sweeps.timesMs().length, thin.timesMs().length);
      tell(() -> listener.read(from, thin, every));
    } else {
      tell(() -> listener.read(from, data, 1));
    }
  }

  private ClampedChannel channel(Subject subject) {
    Compiled known = compiled;
    if (known == null || !known.isFor(subject)) {
      known = new Compiled(subject.channel().component(), subject.bath(), FitTask.channel(subject));
      compiled = known;
    }
    return known.channel();
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
}

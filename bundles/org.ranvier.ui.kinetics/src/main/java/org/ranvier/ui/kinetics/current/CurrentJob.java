/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.current;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.edit.fit.ChannelParameter;
import org.ranvier.edit.fit.FitEdit;
import org.ranvier.lab.cell.CompartmentCell;
import org.ranvier.lab.cell.CurrentClamp;
import org.ranvier.lab.cell.CurrentSteps;
import org.ranvier.lab.cell.PotentialTrace;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.ui.kinetics.panel.Subject;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/**
 * Runs a cell beside the UI thread by the solver. While one run is under way later ones take the
 * place of each other, so that what is drawn follows a drag without falling behind.
 */
final class CurrentJob extends Job {
  /** What is told, in the UI thread. */
  interface Listener {
    /**
     * @param ghosts how many of the series are of the saved version, which come first
     */
    void done(Chart chart, int ghosts);

    void refused(String why);
  }

  private static final int MOST_POINTS = 2000;

  private final Control owner;
  private final Display display;
  private final Listener listener;
  private final Map<Path, Read> files = new HashMap<>();
  private volatile @Nullable CurrentRequest wanted;
  private volatile Cancellation cancellation = new Cancellation();
  private @Nullable Ghost ghost;

  /** A file as it was read. */
  private record Read(FileTime changed, XmlDocument document) {}

  /**
   * What the version does that is compared with.
   *
   * @param source the text, or when the file was saved
   */
  private record Ghost(
      CompartmentCell cell, CurrentSteps steps, Object source, PotentialTrace trace) {}

  CurrentJob(Control owner, Listener listener) {
    super(CurrentMessages.computing);
    this.owner = owner;
    this.display = owner.getDisplay();
    this.listener = listener;
    setSystem(true);
    setPriority(Job.INTERACTIVE);
  }

  void ask(CurrentRequest request) {
    wanted = request;
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    CurrentRequest request = wanted;
    if (request == null) {
      return Status.OK_STATUS;
    }
    cancellation = new Cancellation();
    try {
      List<PotentialTrace> traces = new ArrayList<>();
      ghost(request).ifPresent(traces::add);
      int ghosts = traces.size();
      traces.add(trace(request, path -> document(request, path)));
      Chart chart = chart(traces);
      tell(monitor, () -> listener.done(chart, ghosts));
    } catch (CancellationException _) {
      return Status.CANCEL_STATUS;
    } catch (ModelProblemException problem) {
      tell(monitor, () -> listener.refused(problem.report()));
    } catch (IllegalArgumentException | RunFailedException problem) {
      tell(monitor, () -> listener.refused(String.valueOf(problem.getMessage())));
    }
    return Status.OK_STATUS;
  }

  @Override
  protected void canceling() {
    cancellation.cancel();
  }

  private PotentialTrace trace(CurrentRequest request, Function<Path, XmlDocument> documents) {
    return CurrentClamp.run(request.cell(), request.steps(), documents, cancellation).getFirst();
  }

  /** The text of the editor with what a hand moves, other files as they are. */
  private XmlDocument document(CurrentRequest request, Path path) {
    if (!path.equals(request.file())) {
      return saved(path);
    }
    Subject subject = request.subject();
    XmlDocument text = subject.model().files().getFirst();
    if (subject.changed().isEmpty()) {
      return text;
    }
    Map<ChannelParameter, Double> moved = new LinkedHashMap<>();
    for (ChannelParameter each :
        ChannelParameter.of(subject.channel(), subject.knowledge().lems().units())) {
      Double si = subject.changed().get(each.path());
      if (si != null) {
        moved.put(each, si);
      }
    }
    return FitEdit.trial(text, moved);
  }

  private XmlDocument saved(Path path) {
    FileTime now = time(path);
    Read known = files.get(path);
    if (known == null || !known.changed().equals(now)) {
      known = new Read(now, XmlDocument.read(path));
      files.put(path, known);
    }
    return known.document();
  }

  private static FileTime time(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException _) {
      return FileTime.fromMillis(0); // reading it says so
    }
  }

  /**
   * What the saved file does where it is to be seen, else what the text does while a hand moves
   * something; empty where neither is another, or it cannot be run.
   */
  private Optional<PotentialTrace> ghost(CurrentRequest request) {
    Subject subject = request.subject();
    boolean saved = subject.saved().isPresent();
    if (!saved && subject.changed().isEmpty()) {
      return Optional.empty();
    }
    XmlDocument text = subject.model().files().getFirst();
    Object source = saved ? time(request.file()) : text;
    Ghost known = ghost;
    if (known == null
        || !known.cell().equals(request.cell())
        || !known.steps().equals(request.steps())
        || !known.source().equals(source)) {
      Function<Path, XmlDocument> documents =
          path -> saved || !path.equals(request.file()) ? saved(path) : text;
      try {
        known = new Ghost(request.cell(), request.steps(), source, trace(request, documents));
      } catch (ModelProblemException | RunFailedException _) {
        return Optional.empty();
      }
      ghost = known;
    }
    return Optional.of(known.trace());
  }

  // ---- what it comes to ----------------------------------------------------------------------

  private static Chart chart(List<PotentialTrace> traces) {
    return new Chart(
        CurrentMessages.chart,
        new Axis(CurrentMessages.axisTime, "ms", Scale.LINEAR),
        new Axis(CurrentMessages.axisPotential, "mV", Scale.LINEAR),
        traces.stream().map(each -> new Chart.Series("", points(each))).toList());
  }

  /** So many that no spike is missed. */
  private static List<Chart.Point> points(PotentialTrace trace) {
    double[] values = trace.potentialsMv();
    int every = Math.max(1, values.length / MOST_POINTS);
    List<Chart.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i += every) {
      int farthest = i;
      for (int k = i; k < Math.min(i + every, values.length); k++) {
        farthest = values[k] > values[farthest] ? k : farthest;
      }
      points.add(new Chart.Point(farthest * trace.stepMs(), values[farthest]));
    }
    return points;
  }

  private void tell(IProgressMonitor monitor, Runnable news) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!owner.isDisposed() && !monitor.isCanceled()) {
              news.run();
            }
          });
    }
  }
}

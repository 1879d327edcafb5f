/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.fit.ChannelFit;
import org.ranvier.lab.fit.RecordedCurves;
import org.ranvier.lab.fit.RecordedData;
import org.ranvier.lab.fit.RecordedSweeps;
import org.ranvier.ui.kinetics.panel.Subject;

/** Data, what is to be fitted, and what came of it, between the view and the jobs. */
final class FitSession {
  private static final double CONDUCTANCES = 100;
  private static final int DIGITS = 3;

  private final FitView view;
  private final PreviewJob preview;
  private @Nullable FitJob job;
  private @Nullable Subject subject;
  private @Nullable RecordedData data;
  private @Nullable FitReport report;
  private String fileName = "";

  /** After data were read, the conductance is not known yet. */
  private boolean scaling;

  /** Writes a result into the text; whether it did. */
  interface Writer {
    boolean write(FitReport report);
  }

  private final Writer writer;

  FitSession(Composite parent, FormToolkit toolkit, Writer writer) {
    this.writer = writer;
    view = new FitView(parent, toolkit, new Hands());
    preview = new PreviewJob(view.control(), new Previewed());
    view.show(null, FitMessages.noData);
    view.enable(false);
  }

  FitView view() {
    return view;
  }

  // ---- what is shown -------------------------------------------------------------------------

  /** Something else is chosen, or its text or a number under somebody's hand is another. */
  void shown(Optional<Subject> next) {
    Subject before = subject;
    subject = next.orElse(null);
    Subject now = subject;
    if (now == null) {
      view.show(null, FitMessages.noChannel);
      return;
    }
    boolean same = before != null && before.channel().name().equals(now.channel().name());
    if (!same) {
      stop();
    }
    if (!same || before.knowledge() != now.knowledge()) {
      drop();
      view.table().show(FitRow.of(now, FitWords.conductanceUnit(data)), !same);
    }
    if (data instanceof RecordedCurves curves) {
      view.targets().show(curves, now);
    }
    ask();
  }

  /** Computes what the model has now; a result stays until something else is asked for. */
  private void ask() {
    Subject now = subject;
    RecordedData recorded = data;
    if (now == null || recorded == null || job != null) {
      return;
    }
    FitReport found = report;
    if (found != null && now.changed().isEmpty()) {
      view.show(found.picture(), "");
      return;
    }
    request().ifPresent(preview::compute);
  }

  /** What is asked for; empty where a number is none, which is said. */
  private Optional<FitRequest> request() {
    Subject now = subject;
    RecordedData recorded = data;
    if (now == null || recorded == null) {
      return Optional.empty();
    }
    try {
      List<FitTarget> targets =
          recorded instanceof RecordedCurves ? view.targets().targets() : List.of();
      view.protocol(
          recorded instanceof RecordedSweeps
              || targets.stream().anyMatch(FitTarget.OfClamp.class::isInstance));
      FitRequest request =
          new FitRequest(
              now,
              fileName,
              recorded,
              view.protocol().protocol(),
              targets,
              view.table().rows(),
              view.controls().isAlike(),
              view.controls().blankMs(),
              view.controls().method());
      view.say("");
      return Optional.of(request);
    } catch (IllegalArgumentException wrong) {
      view.say(String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private void drop() {
    report = null;
    view.table().report(null);
    view.results(null);
  }

  /** Ends a fit that is under way. */
  void stop() {
    if (job != null) {
      job.cancel();
    }
  }

  // ---- data ----------------------------------------------------------------------------------

  /** Reads data. */
  void open(Path file) {
    stop();
    preview.read(file);
  }

  private void take(Path file, RecordedData read, int every) {
    fileName = file.getFileName().toString();
    data = read;
    drop();
    boolean curves = read instanceof RecordedCurves;
    view.data(FitWords.of(fileName, read, every), curves);
    view.controls().setAlike(curves);
    Subject now = subject;
    if (now != null) {
      view.table().show(FitRow.of(now, FitWords.conductanceUnit(data)), false);
      if (read instanceof RecordedCurves recorded) {
        view.targets().show(recorded, now);
      }
    }
    boolean sized = !curves || !FitWords.conductanceUnit(data).isEmpty();
    view.table().tick(ChannelFit.CONDUCTANCE, sized);
    scaling = sized;
    view.enable(true);
    view.layout();
    ask();
  }

  private final class Previewed implements PreviewJob.Listener {
    @Override
    public void read(Path file, RecordedData read, int every) {
      try {
        take(file, read, every);
      } catch (IllegalArgumentException unit) {
        refused(String.valueOf(unit.getMessage()));
      }
    }

    @Override
    public void computed(FitRequest request, FitPicture picture, double conductance) {
      if (scaling && Double.isFinite(conductance)) {
        scaling = false;
        double rounded = Rounding.to(conductance, DIGITS);
        view.table().start(ChannelFit.CONDUCTANCE, rounded, CONDUCTANCES);
        ask();
      } else if (job == null) {
        view.show(picture, "");
        view.rms(picture);
      }
    }

    @Override
    public void refused(String why) {
      view.show(null, FitMessages.noData);
      view.say(why);
    }
  }

  // ---- fits ----------------------------------------------------------------------------------

  /** Fits what is ticked. */
  void fit() {
    FitRequest request = request().orElse(null);
    if (request == null || job != null) {
      return;
    }
    if (request.ticked().isEmpty()) {
      view.say(FitMessages.nothingTicked);
      return;
    }
    drop();
    job = new FitJob(view.control(), request, new Fitted());
    view.running(true);
    job.schedule();
  }

  private final class Fitted implements FitJob.Listener {
    @Override
    public void moved(FitPicture picture, int evaluations) {
      view.show(picture, "");
      view.controls().say(NLS.bind(FitMessages.under, evaluations, FitView.rmsWords(picture)));
    }

    @Override
    public void finished(FitReport found) {
      end();
      report = found;
      view.table().report(found);
      view.results(found);
      view.show(found.picture(), "");
      view.controls()
          .say(
              NLS.bind(
                  FitMessages.done,
                  found.result().evaluations(),
                  FitView.rmsWords(found.picture())));
    }

    @Override
    public void ended(String why) {
      end();
      view.controls().say(why.isEmpty() ? FitMessages.cancelled : "");
      view.say(why);
      if (why.isEmpty()) {
        ask();
      }
    }

    private void end() {
      job = null;
      view.running(false);
    }
  }

  /** Writes the result into the text, in one undo step. */
  void apply() {
    FitReport found = report;
    if (found != null && !writer.write(found)) {
      view.say(FitMessages.notApplied);
    }
  }

  /** Forgets the result. */
  void discard() {
    drop();
    view.controls().say("");
    ask();
  }

  private final class Hands implements FitView.Hands {
    @Override
    public void choose() {
      FileDialog dialog = new FileDialog(view.control().getShell());
      dialog.setFilterExtensions(new String[] {"*.csv;*.tsv;*.txt;*.dat", "*.*"});
      Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(FitSession.this::open);
    }

    @Override
    public void dropped(Path file) {
      open(file);
    }

    @Override
    public void changed() {
      if (job == null) {
        drop();
        ask();
      }
    }

    @Override
    public void pressed() {
      if (job == null) {
        fit();
      } else {
        stop();
      }
    }

    @Override
    public void apply() {
      FitSession.this.apply();
    }

    @Override
    public void discard() {
      FitSession.this.discard();
    }
  }

  Optional<FitReport> report() {
    return Optional.ofNullable(report);
  }

  boolean isRunning() {
    return job != null;
  }

  /** Ticks or unticks a number. */
  void tick(String name, boolean now) {
    view.table().tick(name, now);
    new Hands().changed();
  }
}

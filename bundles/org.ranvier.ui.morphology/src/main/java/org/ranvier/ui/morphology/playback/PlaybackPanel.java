/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.film.FilmFormat;
import org.ranvier.edit.film.FilmScene;
import org.ranvier.edit.film.FilmTimes;
import org.ranvier.edit.playback.EverywhereRun;
import org.ranvier.edit.playback.Playback;
import org.ranvier.edit.playback.RecordedRun;
import org.ranvier.edit.playback.TrackGroup;
import org.ranvier.edit.playback.ValueRange;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.SceneStyle;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.panel.PanelKind;
import org.ranvier.ui.recording.RecordedRuns;
import org.ranvier.ui.recording.TimeCursor;

/** Plays what a run recorded: the cell in the colours of a moment, which plots show as well. */
public final class PlaybackPanel extends Panel implements PlaybackBar.Listener {
  public static final String ID = "org.ranvier.ui.morphology.playback";

  private final RunChoice choice = new RunChoice();
  private final Runnable onRuns = this::runsChanged;
  private final Runnable onCursor = this::cursorMoved;
  private PlaybackBar bar;
  private PlaybackClock clock;
  private LatestJob<Playback> preparing;
  private @Nullable Playback playback;
  private PlaybackColours colours = new PlaybackColours(ColourMap.VIRIDIS);

  /** The panel as the page offers it. */
  public static PanelKind kind() {
    return new PanelKind(ID, PlaybackMessages.title, PanelKind.Place.BELOW, PlaybackPanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    // In a low panel, controls that find no room are a turn of the wheel away.
    ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
    toolkit.adapt(scrolled);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    bar = new PlaybackBar(scrolled, toolkit, this);
    preparing = new LatestJob<>(PlaybackMessages.preparing, bar, this::prepared);
    scrolled.setContent(bar);
    scrolled.setMinHeight(bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    clock = new PlaybackClock(parent.getDisplay(), new Played());
    colours = new PlaybackColours(stage().palette().map());
    bar.map(colours.map());
    RecordedRuns.workbench().addListener(onRuns);
    TimeCursor.workbench().addListener(onCursor);
  }

  @Override
  protected void shown(Optional<DrawnCell> cell) {
    playback = null;
    renew();
  }

  @Override
  protected void selected(SegmentSelection selection) {
    // What is chosen is marked in the picture.
  }

  @Override
  protected void opened() {
    clock.wake();
  }

  @Override
  protected void closed() {
    stage().paint(this, null);
  }

  @Override
  protected void dispose() {
    RecordedRuns.workbench().removeListener(onRuns);
    TimeCursor.workbench().removeListener(onCursor);
    preparing.cancel();
  }

  // ---- which recording -----------------------------------------------------------------------

  /** Runs come and go in their own threads. */
  private void runsChanged() {
    Display.getDefault()
        .asyncExec(
            () -> {
              if (isInFront() && !bar.isDisposed()) {
                renew();
              }
            });
  }

  private void renew() {
    choice.renew(stage().cell());
    bar.offer(choice);
    prepare();
    clock.wake();
  }

  private void prepare() {
    preparing.cancel();
    Optional<DrawnCell> cell = stage().cell();
    if (cell.isEmpty() || choice.group().isEmpty()) {
      playback = null;
      bar.nothing(choice);
      stage().paint(this, null);
      return;
    }
    TrackGroup group = choice.group().get();
    if (isOf(cell.get(), group)) {
      fit();
      show(clock.timeMs());
      return;
    }
    Morphology shape = cell.get().morphology();
    preparing.start(_ -> Playback.of(shape, group));
  }

  /** Whether what is played already is that. */
  private boolean isOf(DrawnCell cell, TrackGroup group) {
    Playback played = playback;
    return played != null
        && played.morphology() == cell.morphology()
        && played.group().equals(group);
  }

  private void prepared(Playback next) {
    playback = next;
    fit();
    bar.playing(next.summary(), next.group().unit());
    if (isGrowing()) {
      clock.follow();
    } else {
      clock.put(TimeCursor.workbench().timeMs().orElse(clock.timeMs()));
    }
  }

  @Override
  public void runChosen(int index) {
    choice.chooseRun(index);
    colours.refit();
    renew();
  }

  @Override
  public void groupChosen(int index) {
    choice.chooseGroup(index);
    colours.refit();
    prepare();
  }

  // ---- which moment --------------------------------------------------------------------------

  private final class Played implements PlaybackClock.Played {
    @Override
    public boolean isSeen() {
      return isInFront() && !bar.isDisposed();
    }

    @Override
    public boolean isGrowing() {
      return PlaybackPanel.this.isGrowing();
    }

    @Override
    public double endMs() {
      return choice.run().map(RecordedRun::reachedMs).orElse(0.0);
    }

    @Override
    public void show(double timeMs) {
      PlaybackPanel.this.show(timeMs);
    }

    @Override
    public void stopped() {
      bar.playing(false);
    }
  }

  private boolean isGrowing() {
    return choice.run().filter(run -> !run.isOver()).isPresent();
  }

  private void show(double timeMs) {
    RecordedRun run = choice.run().orElse(null);
    if (run != null && playback == null) {
      // A run that has begun knows only later what it records.
      choice.renew(stage().cell());
      if (choice.group().isPresent()) {
        bar.offer(choice);
        prepare();
      }
    }
    if (run == null || playback == null || !isInFront()) {
      return;
    }
    if (!run.isOver()) {
      fit();
    }
    bar.time(timeMs, Math.max(run.durationMs(), run.reachedMs()));
    TimeCursor.workbench().put(timeMs);
    stage().paint(this, colours.moment(playback, timeMs));
  }

  private void cursorMoved() {
    double time = TimeCursor.workbench().timeMs().orElse(clock.timeMs());
    if (isInFront() && playback != null && time != clock.timeMs()) {
      clock.put(time);
    }
  }

  @Override
  public void timeChosen(double timeMs) {
    clock.put(timeMs);
  }

  @Override
  public void play(boolean now) {
    clock.play(now);
  }

  @Override
  public void speedChosen(double msPerSecond) {
    clock.speed(msPerSecond);
  }

  @Override
  public void loopChosen(boolean again) {
    clock.loop(again);
  }

  // ---- which colours -------------------------------------------------------------------------

  private void fit() {
    Optional.ofNullable(playback).flatMap(colours::fit).ifPresent(bar::range);
  }

  @Override
  public void rangeChosen(ValueRange next) {
    colours.choose(next);
    show(clock.timeMs());
  }

  @Override
  public void rangeFitted() {
    colours.refit();
    fit();
    show(clock.timeMs());
  }

  @Override
  public void mapChosen(ColourMap next) {
    colours.choose(next);
    show(clock.timeMs());
  }

  @Override
  protected void restyled() {
    show(clock.timeMs());
  }

  /** What is played, once it is brought onto the cell. */
  public Optional<Playback> playback() {
    return Optional.ofNullable(playback);
  }

  /** The moment that is shown, ms. */
  public double timeMs() {
    return clock.timeMs();
  }

  /** The limits of the colours; empty as long as nothing is played. */
  public Optional<ValueRange> range() {
    return colours.range();
  }

  /** Writes a film of what is played. */
  public Job film(FilmFormat format, FilmTimes times, Path file) {
    Job job = export().orElseThrow().film(format, times, file);
    job.schedule();
    return job;
  }

  /** Writes what is played as a model in 3D. */
  public Job model(FilmTimes times, Path file) {
    Job job = export().orElseThrow().model(times, file);
    job.schedule();
    return job;
  }

  // ---- what can be made ----------------------------------------------------------------------

  @Override
  public void recordEverywhere() {
    stage()
        .cell()
        .flatMap(cell -> EverywhereDialog.ask(bar.getShell(), cell))
        .ifPresent(this::start);
  }

  private void start(EverywhereRun run) {
    choice.choose(run);
    colours.refit();
    clock.play(false);
    bar.playing(false);
    RecordedRuns.workbench().add(run);
    new EverywhereJob(run, stage()).schedule();
  }

  /** What a film of this recording shows; empty where nothing is played. */
  @Override
  public Optional<PlaybackExport> export() {
    Playback played = playback;
    ValueRange limits = colours.range().orElse(null);
    DrawnCell cell = stage().cell().orElse(null);
    if (played == null || limits == null || cell == null || stage().camera().isEmpty()) {
      return Optional.empty();
    }
    Color back = bar.getBackground();
    FilmScene scene =
        new FilmScene(
            played,
            cell.scene(),
            stage().camera().get(),
            limits,
            colours.scale(stage().palette()),
            SceneStyle.on(back.getRed() << 16 | back.getGreen() << 8 | back.getBlue()));
    double end = choice.run().map(RecordedRun::reachedMs).orElse(0.0);
    return Optional.of(
        new PlaybackExport(stage(), bar.getShell(), scene, end, clock.msPerSecond()));
  }
}

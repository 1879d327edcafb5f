/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.DisplayInfo;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.ui.run.history.RunInputs;
import org.ranvier.ui.run.plot.Curve;
import org.ranvier.ui.run.plot.PlotUnit;

/**
 * One run in the workbench, from the click to its result: what is computed, how far it is, its
 * curves.
 */
public final class SimulationSession {
  /** Where a run stands. */
  public enum State {
    PREPARING,
    RUNNING,
    FINISHED,
    STOPPED,
    FAILED;

    public boolean isOver() {
      return this == FINISHED || this == STOPPED || this == FAILED;
    }
  }

  /**
   * Curves that share a chart.
   *
   * @param title what the model calls them; may be empty
   */
  public record PlotGroup(String title, List<Curve> curves) {}

  private final String title;
  private final RunDescription description;
  private final RunInputs inputs;
  private final boolean trial;
  private final Instant started = Instant.now();
  private final Cancellation cancellation = new Cancellation();
  private final Object lock = new Object();
  private volatile State state = State.PREPARING;
  private volatile double timeMs;
  private volatile @Nullable RunInfo info;
  private volatile @Nullable RunResult result;
  private volatile String message = "";
  private volatile List<Curve> curves = List.of();
  private volatile @Nullable List<String> changes;

  /**
   * @param inputs what the run reads its files with
   * @param trial whether it only tries a model that may not be saved, and leaves no files
   */
  public SimulationSession(
      String title, RunDescription description, RunInputs inputs, boolean trial) {
    this.title = title;
    this.description = description;
    this.inputs = inputs;
    this.trial = trial;
  }

  public boolean isTrial() {
    return trial;
  }

  public RunInputs inputs() {
    return inputs;
  }

  public Instant started() {
    return started;
  }

  /** All curves, as far as they have come. */
  public List<Curve> curves() {
    return curves;
  }

  /** What was changed since the run before of the model; empty until that is known. */
  public Optional<List<String>> changes() {
    return Optional.ofNullable(changes);
  }

  void changedSince(List<String> lines) {
    changes = List.copyOf(lines);
  }

  /** How far it is or how it ended, in a few words. */
  public String outcome() {
    return RunMessages.outcome(this);
  }

  public String title() {
    return title;
  }

  public RunDescription description() {
    return description;
  }

  public Cancellation cancellation() {
    return cancellation;
  }

  public State state() {
    return state;
  }

  /** Model time reached, in ms. */
  public double timeMs() {
    return timeMs;
  }

  /** What is run; empty until the model has been read. */
  public Optional<RunInfo> info() {
    return Optional.ofNullable(info);
  }

  /** The result; empty until the run is over, and where it failed. */
  public Optional<RunResult> result() {
    return Optional.ofNullable(result);
  }

  /** Why the run failed, in a sentence; empty where it did not. */
  public String message() {
    return message;
  }

  /** Whether anything was computed yet. */
  public boolean hasSamples() {
    return curves.stream().anyMatch(curve -> curve.size() > 0);
  }

  /**
   * The charts to draw: the model's displays, and what is recorded but displayed nowhere, by unit.
   */
  public List<PlotGroup> groups() {
    RunInfo known = info;
    List<Curve> all = curves;
    if (known == null) {
      return List.of();
    }
    List<PlotGroup> groups = new ArrayList<>();
    boolean[] displayed = new boolean[all.size()];
    for (DisplayInfo display : known.displays()) {
      List<Integer> shown =
          display.lines().stream().map(DisplayInfo.DisplayLine::recording).distinct().toList();
      shown.forEach(index -> displayed[index] = true);
      groups.addAll(byUnit(display.title(), shown, all));
    }
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < displayed.length; i++) {
      if (!displayed[i]) {
        rest.add(i);
      }
    }
    groups.addAll(byUnit("", rest, all));
    return groups;
  }

  /** A chart has one value axis, so curves in different units go to different charts. */
  private static List<PlotGroup> byUnit(String title, List<Integer> indices, List<Curve> all) {
    Map<PlotUnit, List<Curve>> units = new LinkedHashMap<>();
    for (int index : indices) {
      units.computeIfAbsent(all.get(index).unit(), _ -> new ArrayList<>()).add(all.get(index));
    }
    return units.values().stream().map(group -> new PlotGroup(title, List.copyOf(group))).toList();
  }

  void prepared(RunInfo known) {
    List<Curve> prepared = new ArrayList<>();
    for (Recording recording : known.recordings()) {
      prepared.add(new Curve(recording.label(), PlotUnit.of(recording)));
    }
    synchronized (lock) {
      curves = List.copyOf(prepared);
      info = known;
      state = State.RUNNING;
    }
  }

  void reached(double newTimeMs) {
    timeMs = newTimeMs;
  }

  void append(SampleBlock block) {
    for (int i = 0; i < curves.size(); i++) {
      curves.get(i).append(block.timeMs(), block.values()[i], block.size());
    }
  }

  void ended(RunResult ended) {
    result = ended;
    timeMs = ended.reachedMs();
    state = ended.completed() ? State.FINISHED : State.STOPPED;
  }

  void failed(String why) {
    message = why;
    state = State.FAILED;
  }

  void stopped() {
    state = State.STOPPED;
  }
}

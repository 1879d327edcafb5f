/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.playback.RecordedRun;
import org.ranvier.edit.playback.TrackGroup;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.recording.RecordedRuns;

/** Which run and which of its quantities is played on a cell. */
final class RunChoice {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

  private List<RecordedRun> runs = List.of();
  private @Nullable RecordedRun run;
  private @Nullable RecordedRun newest;
  private List<TrackGroup> groups = List.of();
  private @Nullable TrackGroup group;

  /** Looks what there is for a cell; what was chosen stays until a newer run comes. */
  void renew(Optional<DrawnCell> cell) {
    List<RecordedRun> found = new ArrayList<>();
    for (RecordedRun each : RecordedRuns.workbench().all()) {
      if (each == run || !groupsOf(each, cell).isEmpty()) {
        found.add(each);
      }
    }
    runs = found;
    RecordedRun first = runs.isEmpty() ? null : runs.getFirst();
    if (run == null || !runs.contains(run) || first != newest) {
      run = first;
    }
    newest = first;
    TrackGroup before = group;
    groups = run == null ? List.of() : groupsOf(run, cell);
    group = same(before).or(() -> groups.stream().findFirst()).orElse(null);
  }

  private Optional<TrackGroup> same(@Nullable TrackGroup wanted) {
    return groups.stream()
        .filter(
            each ->
                wanted != null
                    && each.cell().equals(wanted.cell())
                    && each.quantity().equals(wanted.quantity()))
        .findFirst();
  }

  private static List<TrackGroup> groupsOf(RecordedRun run, Optional<DrawnCell> cell) {
    Optional<Path> file = cell.flatMap(each -> each.shape().document().path());
    return file.isEmpty()
        ? List.of()
        : TrackGroup.of(run, cell.orElseThrow().shape().name(), file.get());
  }

  void choose(RecordedRun next) {
    run = next;
  }

  void chooseRun(int index) {
    run = runs.get(index);
  }

  void chooseGroup(int index) {
    group = groups.get(index);
  }

  Optional<RecordedRun> run() {
    return Optional.ofNullable(run);
  }

  Optional<TrackGroup> group() {
    return Optional.ofNullable(group);
  }

  int runIndex() {
    return run == null ? -1 : runs.indexOf(run);
  }

  int groupIndex() {
    return group == null ? -1 : groups.indexOf(group);
  }

  /** Names of the runs, the newest first. */
  String[] runNames() {
    return runs.stream().map(RunChoice::name).toArray(String[]::new);
  }

  private static String name(RecordedRun each) {
    String started = TIME.format(each.started());
    return each.isOver()
        ? NLS.bind(PlaybackMessages.cellAndQuantity, each.title(), started)
        : NLS.bind(PlaybackMessages.running, each.title(), started);
  }

  /** Names of the quantities of the run, each with the cell where there are several. */
  String[] groupNames() {
    boolean several = groups.stream().map(TrackGroup::cell).distinct().count() > 1;
    return groups.stream()
        .map(
            each ->
                several
                    ? NLS.bind(PlaybackMessages.cellAndQuantity, each.cell(), each.title())
                    : each.title())
        .toArray(String[]::new);
  }
}

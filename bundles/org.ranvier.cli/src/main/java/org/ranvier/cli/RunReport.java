/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.ranvier.simulation.EventTrain;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunMemory;
import org.ranvier.simulation.RunResult;

/** What is said of a run, in lines for people. */
final class RunReport {
  private RunReport() {}

  /** What will be run. */
  static String headline(RunInfo info) {
    return "%s: %s, %s, %s, %s; %s in steps of %s, method %s on %s"
        .formatted(
            info.name(),
            info.target(),
            Words.counted(info.cells(), "cell"),
            Words.counted(info.controlVolumes(), "compartment"),
            Words.counted(info.states(), "state"),
            Words.milliseconds(info.durationMs()),
            Words.milliseconds(info.timeStepMs()),
            info.methodReport(),
            info.backend());
  }

  /** How many events there were, and which files hold the rest. */
  static List<String> results(RunResult result) {
    List<String> lines = new ArrayList<>();
    for (EventTrain train : result.events()) {
      lines.add(train.selection().select() + ": " + Words.counted(train.timesMs().length, "event"));
    }
    result.files().forEach(file -> lines.add("wrote " + RanvierCommand.shown(file)));
    return lines;
  }

  /**
   * What the run took.
   *
   * @param firstStepS seconds from the start of the process to the end of the first step
   */
  static List<String> effort(RunResult result, OptionalDouble firstStepS) {
    String wall = seconds(result.wallTime().toMillis() / 1000.0);
    String reached = Words.milliseconds(result.reachedMs());
    String first =
        firstStepS.isPresent()
            ? ", first step %s after the start".formatted(seconds(firstStepS.getAsDouble()))
            : "";
    List<String> lines = new ArrayList<>();
    lines.add(
        result.completed()
            ? reached + " in " + wall + first + memory(result)
            : "stopped at " + reached + " after " + wall + "; what was computed is kept");
    if (!result.computing().isEmpty()) {
      lines.add(result.computing());
    }
    return lines;
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f s", seconds);
  }

  /** What the numbers of a run took, in all and for a piece of it. */
  private static String memory(RunResult result) {
    RunMemory memory = result.memory();
    StringJoiner pieces = new StringJoiner(" and ", ": ", "").setEmptyValue("");
    long volumes = result.info().controlVolumes();
    if (volumes > 0) {
      pieces.add("%d bytes a compartment".formatted(memory.valueBytes() / volumes));
    }
    if (memory.connections() > 0) {
      pieces.add(
          "%d bytes a connection".formatted(memory.connectionBytes() / memory.connections()));
    }
    double all = (memory.valueBytes() + memory.connectionBytes()) / 1e3;
    return all < 1000
        ? String.format(Locale.ROOT, "; %.1f kB%s", all, pieces)
        : String.format(Locale.ROOT, "; %.1f MB%s", all / 1000, pieces);
  }
}

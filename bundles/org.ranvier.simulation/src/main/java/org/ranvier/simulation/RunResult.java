/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run gave.
 *
 * @param info what was run
 * @param completed whether it ran to its end, false where it was cancelled
 * @param reachedMs time of the last sample in ms
 * @param timeMs times of the samples in ms
 * @param traces one a recording, in order of index
 * @param events one an event selection, in order of index
 * @param files output files that were written
 * @param wallTime time from the first step to the last
 * @param memory what its numbers took
 * @param computing what the back end says of how it computed, in words; empty where it says nothing
 */
@SuppressWarnings("ArrayRecordComponent")
public record RunResult(
    RunInfo info,
    boolean completed,
    double reachedMs,
    double[] timeMs,
    List<Trace> traces,
    List<EventTrain> events,
    List<Path> files,
    Duration wallTime,
    RunMemory memory,
    String computing) {
  /** Keeps its own copies of the lists. */
  public RunResult {
    traces = List.copyOf(traces);
    events = List.copyOf(events);
    files = List.copyOf(files);
  }
}

/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What will be run, known before the first step.
 *
 * @param name id of the simulation
 * @param target id of the component that is run, usually a network
 * @param durationMs length in ms
 * @param timeStepMs time step in ms
 * @param steps number of steps; there are {@code steps + 1} samples
 * @param method integration method
 * @param methodReason who asked for it; empty for the default
 * @param tolerance of its steps, where it chooses them by their error
 * @param backend name of the back end
 * @param seed seed of every random number
 * @param wholeCellPool whether a concentration is that of the whole cell
 * @param cells number of cells and other members of populations
 * @param controlVolumes number of control volumes of all cables
 * @param largestCell control volumes of the cell that has most of them; 0 where no cell has a shape
 * @param states number of state variables, voltages included
 * @param synapses number of synapses and other attached inputs
 * @param stochastic whether random numbers are drawn
 * @param recordings what is recorded, in order of index
 * @param eventSelections which events are recorded, in order of index
 * @param displays what the model wants plotted together
 * @param outputFiles tables that the run writes
 * @param eventOutputFiles lists of events that the run writes
 */
public record RunInfo(
    String name,
    String target,
    double durationMs,
    double timeStepMs,
    long steps,
    Method method,
    String methodReason,
    Optional<StepTolerance> tolerance,
    String backend,
    long seed,
    boolean wholeCellPool,
    long cells,
    long controlVolumes,
    int largestCell,
    long states,
    long synapses,
    boolean stochastic,
    List<Recording> recordings,
    List<EventSelection> eventSelections,
    List<DisplayInfo> displays,
    List<OutputFileInfo> outputFiles,
    List<EventOutputFileInfo> eventOutputFiles) {
  /** Keeps its own copies. */
  public RunInfo {
    recordings = List.copyOf(recordings);
    eventSelections = List.copyOf(eventSelections);
    displays = List.copyOf(displays);
    outputFiles = List.copyOf(outputFiles);
    eventOutputFiles = List.copyOf(eventOutputFiles);
  }

  /** Method, who asked for it and its tolerance, for a report. */
  public String methodReport() {
    StringJoiner details = new StringJoiner("; ", " (", ")").setEmptyValue("");
    if (!methodReason.isEmpty()) {
      details.add(methodReason);
    }
    tolerance.ifPresent(
        t ->
            details.add(
                String.format(
                    Locale.ROOT,
                    "tolerance %.3g and %.3g of the value",
                    t.absolute(),
                    t.relative())));
    return method.id() + details;
  }
}

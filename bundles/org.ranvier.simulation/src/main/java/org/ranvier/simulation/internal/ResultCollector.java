/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.simulation.EventTrain;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunMemory;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.Trace;
import org.ranvier.solver.backend.Records;
import org.ranvier.units.CoherentUnits;

/**
 * Takes samples and events from the solver to memory, files and the listener, in SI units. Used by
 * one thread, that of the {@link Recorder}, until the run is over.
 */
final class ResultCollector {
  private static final int FIRST = 1024;

  private final RunInfo info;
  private final int[][] probes;
  private final double[] toSi;
  private final double[] fixed;
  private final ResultFiles files;
  private final RunListener listener;
  private final boolean keep;
  private final boolean listening;
  private double[] times = new double[FIRST];
  private final double[][] values;

  /** Samples that were handed on and not kept. */
  private long gone;

  private int samples;
  private double reached;
  private final double[] row;
  private final List<double[]> events = new ArrayList<>();
  private final int[] eventCounts;

  /**
   * @param keep whether the samples are kept for the result, besides being handed on
   */
  ResultCollector(
      RunInfo info,
      List<Quantity> quantities,
      List<int[]> probes,
      ResultFiles files,
      boolean keep,
      RunListener listener) {
    this.info = info;
    this.keep = keep;
    this.probes = probes.toArray(int[][]::new);
    this.files = files;
    this.listener = listener;
    this.listening = listener.takesSamples();
    int n = quantities.size();
    this.toSi = new double[n];
    this.fixed = new double[n];
    for (int i = 0; i < n; i++) {
      toSi[i] = CoherentUnits.factorToSi(quantities.get(i).dimension());
      if (quantities.get(i).place() instanceof Quantity.Fixed(double si)) {
        fixed[i] = si;
      }
    }
    this.values = new double[n][keep || listening ? FIRST : 0];
    this.row = new double[n];
    info.eventSelections().forEach(s -> events.add(new double[16]));
    this.eventCounts = new int[events.size()];
  }

  /** Takes everything. */
  void take(Records records) {
    int first = samples;
    for (int r = 0; r < records.rows(); r++) {
      addRow(records, r);
    }
    for (int e = 0; e < records.events(); e++) {
      addEvent(records.eventTime(e), records.eventProbe(e));
    }
    if (listening) {
      double[][] block = new double[values.length][];
      for (int i = 0; i < block.length; i++) {
        block[i] = Arrays.copyOfRange(values[i], first, samples);
      }
      listener.samples(
          new SampleBlock(gone + first, Arrays.copyOfRange(times, first, samples), block));
    }
    if (!keep) {
      gone += samples;
      samples = 0;
    }
  }

  private void addRow(Records records, int r) {
    double[] recorded = records.values();
    int at = r * records.probes();
    for (int i = 0; i < row.length; i++) {
      double value = fixed[i];
      for (int probe : probes[i]) {
        value += recorded[at + probe] * toSi[i];
      }
      row[i] = value;
    }
    reached = records.time(r);
    files.sample(reached * 1e-3, row);
    if (keep || listening) {
      store();
    }
  }

  private void store() {
    if (samples == times.length) {
      int larger = (int) Math.min(info.steps() + 1, times.length * 2L);
      times = Arrays.copyOf(times, larger);
      for (int i = 0; i < values.length; i++) {
        values[i] = Arrays.copyOf(values[i], larger);
      }
    }
    times[samples] = reached;
    for (int i = 0; i < row.length; i++) {
      values[i][samples] = row[i];
    }
    samples++;
  }

  private void addEvent(double time, int selection) {
    double[] train = events.get(selection);
    if (eventCounts[selection] == train.length) {
      train = Arrays.copyOf(train, train.length * 2);
      events.set(selection, train);
    }
    train[eventCounts[selection]++] = time;
    files.event(time * 1e-3, selection);
  }

  RunResult result(
      boolean completed,
      List<Path> written,
      Duration wallTime,
      RunMemory memory,
      String computing) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      traces.add(new Trace(info.recordings().get(i), Arrays.copyOf(values[i], samples)));
    }
    List<EventTrain> trains = new ArrayList<>();
    for (int s = 0; s < events.size(); s++) {
      double[] own = Arrays.copyOf(events.get(s), eventCounts[s]);
      trains.add(new EventTrain(info.eventSelections().get(s), own));
    }
    return new RunResult(
        info,
        completed,
        reached,
        Arrays.copyOf(times, samples),
        traces,
        trains,
        written,
        wallTime,
        memory,
        computing);
  }
}

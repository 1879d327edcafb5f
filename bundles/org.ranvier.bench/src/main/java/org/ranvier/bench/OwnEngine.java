/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.EventTrain;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.SimulationLoader;

/** Ranvier's own solver, through the interface that every run goes through. */
final class OwnEngine implements Engine {
  private final PreparedRun run;
  private final double loadSeconds;
  private final int threads;
  private final Cancellation cancellation;
  private @Nullable Observation observation;

  /**
   * Loads the model.
   *
   * @param threads threads that compute; with more than one, times are by the clock
   * @param cancellation ends a round early, which then gives no time that is of use
   */
  OwnEngine(Path model, Optional<String> backend, int threads, Cancellation cancellation) {
    this.cancellation = cancellation;
    long begin = System.nanoTime();
    RunDescription.Builder description = RunDescription.builder(model);
    backend.ifPresent(description::backend);
    description.threads(threads);
    this.threads = threads;
    this.run = SimulationLoader.load(description.build());
    this.loadSeconds = (System.nanoTime() - begin) / 1e9;
  }

  RunInfo info() {
    return run.info();
  }

  @Override
  public double loadSeconds() {
    return loadSeconds;
  }

  @Override
  public Round round() {
    var watch = new Watch(run.info(), threads);
    RunResult result = run.watch(watch, cancellation);
    Round round = watch.round();
    List<double[]> spikes = new ArrayList<>();
    for (EventTrain train : result.events()) {
      spikes.add(train.timesMs());
    }
    observation = new Observation(watch.samples(), spikes);
    return round;
  }

  @Override
  public Observation observation() {
    if (observation == null) {
      throw new IllegalStateException("no round has been run");
    }
    return observation;
  }

  @Override
  public void close() {
    // Nothing outside the heap.
  }

  /** Keeps the samples and stops the time from the end of the set-up. */
  private static final class Watch implements RunListener {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final double scale;
    private final int threads;
    private final long begin = System.nanoTime();
    private double[] samples = new double[1024];
    private int count;
    private boolean stepping;
    private long firstCpu;
    private long firstWall;

    Watch(RunInfo info, int threads) {
      this.threads = threads;
      this.scale = info.recordings().getFirst().unitPerSi();
    }

    @Override
    public void progress(double timeMs, double durationMs) {
      if (!stepping) {
        stepping = true;
        firstWall = System.nanoTime();
        firstCpu = THREADS.getCurrentThreadCpuTime();
      }
    }

    @Override
    public void samples(SampleBlock block) {
      double[] values = block.values()[0];
      if (count + values.length > samples.length) {
        samples = Arrays.copyOf(samples, Math.max(samples.length * 2, count + values.length));
      }
      System.arraycopy(values, 0, samples, count, values.length);
      count += values.length;
    }

    Round round() {
      long cpu = THREADS.getCurrentThreadCpuTime();
      double wall = (System.nanoTime() - firstWall) / 1e9;
      // The clock of one thread says nothing about the others.
      double counted = threads > 1 ? wall : (cpu - firstCpu) / 1e9;
      return new Round((firstWall - begin) / 1e9, counted, wall);
    }

    double[] samples() {
      double[] scaled = new double[count];
      for (int i = 0; i < count; i++) {
        scaled[i] = samples[i] * scale;
      }
      return scaled;
    }
  }
}
